package care.quarterback.desk.exchange;

import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Patient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;

/**
 * What an import would do to a case, each entry by its short name.
 *
 * @param added entries that would come in
 * @param unchanged how many are there already
 * @param changed entries whose source has changed, with what the case says so far
 * @param withdrawn entries that the source has withdrawn
 * @param gone entries of the same source that are not in the file any more; the case keeps them
 * @param older entries of which the case has a newer version; it stays
 * @param person whether the case learns something of the patient
 * @param differing whole sentences about the patient where case and file do not agree; the case stays as it is
 */
public record ImportPreview(
        List<String> added,
        int unchanged,
        List<String> changed,
        List<String> withdrawn,
        List<String> gone,
        List<String> older,
        boolean person,
        List<String> differing) {

    private static final int SHOWN = 20;

    public ImportPreview {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        withdrawn = List.copyOf(withdrawn);
        gone = List.copyOf(gone);
        older = List.copyOf(older);
        differing = List.copyOf(differing);
    }

    /** Compares without changing anything. Call it on the session's thread. @param withdrawn what the source says no more */
    public static ImportPreview of(CareCase careCase, CareCase draft, CareCase withdrawn, Sentences sentences) {
        var match = new ImportMatch(careCase, draft, withdrawn);
        var names = new ShortNames(sentences);
        return new ImportPreview(
                match.fresh().keySet().stream().map(names::of).toList(),
                match.present().size(),
                match.changed().stream()
                        .map(each ->
                                changed(names.of(each), names.of(match.present().get(each)), sentences))
                        .toList(),
                match.withdrawn().values().stream().map(names::of).toList(),
                match.gone().stream().map(names::of).toList(),
                match.older().stream().map(names::of).toList(),
                learns(careCase.getPatient(), draft.getPatient()),
                differing(careCase.getPatient(), draft.getPatient(), sentences));
    }

    private static String changed(String now, String before, Sentences sentences) {
        return now.equals(before) ? now : sentences.of("exchange", "changed-from", now, before);
    }

    /** Whether nothing would change. */
    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && withdrawn.isEmpty() && !person;
    }

    /** The lists, one sentence each; what is not said is empty. The sentences about the patient are not among them. */
    public List<String> lists(Sentences sentences) {
        return Stream.of(
                        told("change-new", added, sentences),
                        told("change-changed", changed, sentences),
                        told("change-withdrawn", withdrawn, sentences),
                        told("change-gone", gone, sentences),
                        told("change-older", older, sentences))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> told(String key, List<String> names, Sentences sentences) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        String shown = String.join("; ", names.subList(0, Math.min(SHOWN, names.size())));
        return Stream.of(sentences.of("exchange", key, shown, Math.max(0, names.size() - SHOWN)));
    }

    private static boolean learns(Patient here, Patient there) {
        return there != null
                && there.eClass().getEAllAttributes().stream()
                        .filter(feature -> !feature.isID() && there.eIsSet(feature))
                        .anyMatch((EAttribute feature) -> here == null || !here.eIsSet(feature));
    }

    private static List<String> differing(Patient here, Patient there, Sentences sentences) {
        List<String> found = new ArrayList<>();
        if (here == null || there == null) {
            return found;
        }
        if (differ(here.getFamilyName(), there.getFamilyName()) || differ(here.getGivenName(), there.getGivenName())) {
            found.add(sentences.of("exchange", "name-differs", ImportWords.name(there), ImportWords.name(here)));
        }
        if (differ(here.getBirthDate(), there.getBirthDate())) {
            found.add(sentences.of("exchange", "birth-date-differs", there.getBirthDate(), here.getBirthDate()));
        }
        return found;
    }

    private static boolean differ(Object here, Object there) {
        return here != null && there != null && !Objects.toString(here).equalsIgnoreCase(Objects.toString(there));
    }
}
