package care.quarterback.steps.surgery;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Decision;
import care.quarterback.model.MedicationReview;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TreatmentClock;
import care.quarterback.model.TreatmentOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An operation that is proposed or chosen, and has not taken place.
 *
 * @param chosen the patient has decided for an operation
 * @param day the day fixed for it
 * @param since the day on which it became certain enough to prepare for; empty while it is only proposed
 */
public record SurgeryAhead(boolean chosen, Optional<LocalDate> day, Optional<LocalDate> since) {

    private static final Set<OptionClass> SURGERY = EnumSet.of(OptionClass.SURGERY_MAJOR, OptionClass.SURGERY_MINOR);

    /** Empty when no operation is proposed, the patient decided against all of them, or the chosen one's day is past. */
    public static Optional<SurgeryAhead> of(CaseFacts facts) {
        Optional<Decision> decision = CaseFacts.standing(facts.careCase().getDecisions())
                .filter(Decision::isFinal)
                .reduce((before, last) -> last);
        boolean chosen = decision.filter(made -> surgery(made.getOption())).isPresent();
        Optional<LocalDate> day = facts.clock().map(TreatmentClock::getFixedDate);
        boolean over = day.filter(planned -> planned.isBefore(facts.today())).isPresent();
        if (!facts.surgeryProposed() || decision.isPresent() && !chosen || over && chosen) {
            return Optional.empty();
        }
        Optional<LocalDate> since = day.map(fixed ->
                        Objects.requireNonNullElse(facts.clock().orElseThrow().getSaidOn(), facts.today()))
                .or(() -> decision.map(Decision::getOn))
                .or(() -> asked(facts));
        return Optional.of(new SurgeryAhead(chosen, day, since));
    }

    private static boolean surgery(TreatmentOption option) {
        return option != null && SURGERY.contains(option.getOptionClass());
    }

    private static Optional<LocalDate> asked(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getMedicationReviews())
                .map(MedicationReview::getRequestedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }
}
