package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryState;
import care.quarterback.model.Coding;
import care.quarterback.model.Disposition;
import care.quarterback.model.Medication;
import care.quarterback.model.MedicationDisposition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The medicines of a case that are in use, and what the pharmacist has said. Reads the live case. */
record Medicines(CaseFacts facts) {

    List<Medication> listed() {
        return CaseFacts.standing(facts.careCase().getMedications())
                .filter(one -> EntryState.current(one, facts.today()))
                .toList();
    }

    /** All the words by which a medicine is named. */
    static String words(Medication one) {
        Stream<String> codings = one.getCodings().stream().map(Coding::getDisplay);
        return Stream.concat(Stream.of(one.getText()), codings)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    boolean reviewAsked() {
        return CaseFacts.standing(facts.careCase().getMedicationReviews())
                .anyMatch(one -> one.getRequestedOn() != null);
    }

    boolean answered(Medication medicine) {
        return CaseFacts.standing(facts.careCase().getMedicationReviews())
                .flatMap(one -> CaseFacts.standing(one.getDispositions()))
                .anyMatch(one -> one.getMedication() == medicine && answered(one));
    }

    /** An answer has the pharmacist's name. */
    private static boolean answered(MedicationDisposition one) {
        return one.getDisposition() != Disposition.NOT_ANSWERED && !CaseFacts.blank(one.getBy());
    }
}
