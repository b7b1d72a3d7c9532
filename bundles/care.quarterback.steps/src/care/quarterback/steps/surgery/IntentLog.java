package care.quarterback.steps.surgery;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Intent;
import care.quarterback.model.IntentMoment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the patient meant to do before and after a geriatrician's assessment; of several words the last before, and the
 * last after. Immutable.
 *
 * @param confidenceChange from before to after; empty while one of the two is missing
 */
public record IntentLog(Optional<Said> before, Optional<Said> after, OptionalInt confidenceChange) {

    public static final IntentLog NONE = new IntentLog(Optional.empty(), Optional.empty(), OptionalInt.empty());

    /** What the patient meant to do. @param confidence 0 to 10 */
    public record Said(Optional<LocalDate> on, String text, int confidence) {}

    public static IntentLog of(CaseFacts facts) {
        Optional<Said> before = last(facts, IntentMoment.BEFORE_ASSESSMENT);
        Optional<Said> after = last(facts, IntentMoment.AFTER_ASSESSMENT);
        return new IntentLog(
                before,
                after,
                before.isPresent() && after.isPresent()
                        ? OptionalInt.of(after.get().confidence() - before.get().confidence())
                        : OptionalInt.empty());
    }

    private static Optional<Said> last(CaseFacts facts, IntentMoment moment) {
        return CaseFacts.standing(facts.careCase().getIntents())
                .filter(intent -> intent.getMoment() == moment)
                .sorted(Comparator.comparing(Intent::getOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .reduce((earlier, later) -> later)
                .map(intent -> new Said(
                        Optional.ofNullable(intent.getOn()),
                        Objects.toString(intent.getText(), ""),
                        intent.getConfidence()));
    }
}
