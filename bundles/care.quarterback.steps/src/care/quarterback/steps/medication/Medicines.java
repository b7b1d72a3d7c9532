package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryState;
import care.quarterback.model.Coding;
import care.quarterback.model.Disposition;
import care.quarterback.model.Medication;
import care.quarterback.model.MedicationDisposition;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The medicines of a case that are in use, and what the pharmacist has said. Reads the live case. */
record Medicines(CaseFacts facts) {

    private static final Pattern FORM = Pattern.compile(
            "\\b(tablets?|oral|cream|ointment|lotion|topical|eye drops?|ear drops?|inhal\\w*|nasal)\\b",
            Pattern.CASE_INSENSITIVE);

    List<Medication> listed() {
        return CaseFacts.standing(facts.careCase().getMedications())
                .filter(medication -> EntryState.current(medication, facts.today()))
                .toList();
    }

    /** All the words by which a medicine is named. */
    static String words(Medication medication) {
        Stream<String> codings = medication.getCodings().stream().map(Coding::getDisplay);
        return Stream.concat(Stream.of(medication.getText()), Stream.concat(codings, Stream.of(form(medication))))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** How it is taken says whether it is a tablet or a cream, but is no name: only its forms are read. */
    private static String form(Medication medication) {
        return FORM.matcher(Objects.toString(medication.getDosage(), ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }

    boolean reviewAsked() {
        return CaseFacts.standing(facts.careCase().getMedicationReviews())
                .anyMatch(review -> review.getRequestedOn() != null);
    }

    boolean answered(Medication medicine) {
        return CaseFacts.standing(facts.careCase().getMedicationReviews())
                .flatMap(review -> CaseFacts.standing(review.getDispositions()))
                .anyMatch(disposition -> disposition.getMedication() == medicine && answered(disposition));
    }

    /** An answer has the pharmacist's name. */
    private static boolean answered(MedicationDisposition disposition) {
        return disposition.getDisposition() != Disposition.NOT_ANSWERED && !CaseFacts.blank(disposition.getBy());
    }
}
