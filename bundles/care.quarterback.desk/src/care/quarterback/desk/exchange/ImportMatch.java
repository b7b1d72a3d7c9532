package care.quarterback.desk.exchange;

import care.quarterback.core.spi.SourceVersion;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Element;
import care.quarterback.model.Goal;
import care.quarterback.model.Medication;
import care.quarterback.model.Office;
import care.quarterback.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EReference;

/** Finds, for each object of a draft, the one that the case has already. Changes nothing. */
final class ImportMatch {

    /** Lists that a source keeps up to date as a whole; of tests and visits a record holds the newest alone. */
    private static final List<EReference> KEPT_WHOLE = List.of(
            Literals.CARE_CASE__CONDITIONS,
            Literals.CARE_CASE__ALLERGIES,
            Literals.CARE_CASE__MEDICATIONS,
            Literals.CARE_CASE__FAMILY_HISTORY,
            Literals.CARE_CASE__COVERAGES);

    private final CareCase careCase;
    private final CareCase draft;
    private final Map<Element, Element> present = new LinkedHashMap<>();
    private final Map<Element, EReference> fresh = new LinkedHashMap<>();
    private final List<Statement> changed = new ArrayList<>();
    private final List<Statement> older = new ArrayList<>();
    private final Map<Statement, Statement> withdrawn = new LinkedHashMap<>();
    private final List<Statement> gone = new ArrayList<>();

    /** @param withdrawn what the source says no more, in a case of its own */
    ImportMatch(CareCase careCase, CareCase draft, CareCase withdrawn) {
        this.careCase = careCase;
        this.draft = draft;
        for (EReference reference : draft.eClass().getEAllContainments()) {
            if (reference.isMany()) {
                match(reference, (List<?>) withdrawn.eGet(reference));
            }
        }
    }

    /** Of a draft whose source withdraws nothing. */
    ImportMatch(CareCase careCase, CareCase draft) {
        this(careCase, draft, CaseFactory.eINSTANCE.createCareCase());
    }

    /** Draft objects that the case has, with the case's own. */
    Map<Element, Element> present() {
        return present;
    }

    /** Draft objects that the case does not have, with the list they belong to, in the draft's order. */
    Map<Element, EReference> fresh() {
        return fresh;
    }

    /** Draft statements that the case has from an earlier import and whose source has changed since. */
    List<Statement> changed() {
        return changed;
    }

    /** Draft statements of which the case has a newer version already. */
    List<Statement> older() {
        return older;
    }

    /** What the source withdraws, with the statement of the case that is meant. */
    Map<Statement, Statement> withdrawn() {
        return withdrawn;
    }

    /** Statements of the case that came from the same source, which does not have them any more. */
    List<Statement> gone() {
        return gone;
    }

    private void match(EReference reference, List<?> withdrawing) {
        var there = (List<?>) careCase.eGet(reference);
        var drafts = (List<?>) draft.eGet(reference);
        var match = new ListMatch(there, drafts);
        for (Object each : drafts) {
            var element = (Element) each;
            Element same = match.pairs().get(element);
            if (same == null) {
                same = alike(element, there);
                match.free().remove(same);
            }
            if (same == null) {
                fresh.put(element, reference);
            } else {
                present.put(element, same);
                compare(element, same);
            }
        }
        for (Object each : withdrawing) {
            if (each instanceof Statement statement) {
                match.meantBy(statement)
                        .filter(known -> !known.isVoided() && !isOlder(statement, known))
                        .ifPresent(known -> withdrawn.put(statement, known));
            }
        }
        if (KEPT_WHOLE.contains(reference)) {
            gone(drafts, match.free());
        }
    }

    private void compare(Element element, Element same) {
        boolean repeats = OtherFormat.isOther(element, same) && OtherFormat.addsNothing(element, same);
        if (!repeats // the record that came first stays as it is
                && element instanceof Statement statement
                && same instanceof Statement known
                && differs(statement, known)) {
            (isOlder(statement, known) ? older : changed).add(statement);
        }
    }

    private static boolean isOlder(Statement draft, Statement known) {
        return SourceVersion.parse(draft.getSourceVersion()).isOlderThan(SourceVersion.parse(known.getSourceVersion()));
    }

    /** Only a file that speaks of such entries of the same server can tell by silence that one is gone. */
    private void gone(List<?> drafts, Set<Element> free) {
        Set<String> sources = drafts.stream()
                .map(each -> SourceName.of((Element) each))
                .filter(name -> name != null && !name.server().isEmpty())
                .map(name -> name.server() + name.type())
                .collect(Collectors.toSet());
        free.stream()
                .filter(ListMatch::imported)
                .map(Statement.class::cast)
                .filter(known -> !known.isVoided() && !(known instanceof Medication past && !past.isRegular()))
                .filter(known -> {
                    SourceName name = SourceName.of(known);
                    return name != null && sources.contains(name.server() + name.type());
                })
                .forEach(gone::add);
    }

    /**
     * A statement that a person voided stays voided, and one that a person entered has no digest and is left as it is. What the
     * source withdrew and states again stands again.
     */
    private static boolean differs(Statement draft, Statement known) {
        if (known.isVoided()) {
            return known.getVoided().isBySource();
        }
        return known.getSourceDigest() != null && !known.getSourceDigest().equals(SourceDigest.of(draft));
    }

    /** People, offices and goals of the case are known by their names or words too, whoever entered them. */
    private static Element alike(Element element, List<?> there) {
        return there.stream()
                .filter(each -> alike(element, each))
                .map(Element.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static boolean alike(Element element, Object there) {
        if (element instanceof Clinician clinician && there instanceof Clinician known) {
            boolean numbered = clinician.getNpi() != null && known.getNpi() != null;
            return numbered
                    ? clinician.getNpi().equals(known.getNpi())
                    : PersonWords.same(clinician.getName(), known.getName());
        }
        if (element instanceof CareTeamMember member && there instanceof CareTeamMember known) {
            return PersonWords.same(nameOf(member), nameOf(known));
        }
        if (element instanceof Contact contact && there instanceof Contact known) {
            return PersonWords.same(contact.getName(), known.getName());
        }
        if (element instanceof Office office && there instanceof Office known) {
            return sameWords(office.getName(), known.getName());
        }
        return element instanceof Goal goal
                && there instanceof Goal known
                && sameWords(goal.getText(), known.getText());
    }

    private static String nameOf(CareTeamMember member) {
        return member.getClinician() != null ? member.getClinician().getName() : member.getName();
    }

    private static boolean sameWords(String one, String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
