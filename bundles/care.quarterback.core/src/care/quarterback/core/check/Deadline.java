package care.quarterback.core.check;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A date of the plan.
 *
 * @param key the entry or number that it is about; with the code it names the deadline
 * @param subject the same in words; may be empty
 * @param at the hour, where the clock has one
 * @param why the rule and its inputs, as a sentence
 * @param done it was met, or what it waits for has come
 * @param blocking doing it closes a gap that blocks
 * @param telephone whom to call; may be empty
 * @param moved who put it on this day instead of the one that follows from the rule; empty for that day itself
 */
public record Deadline(
        DeadlineCode code,
        String key,
        String subject,
        LocalDate date,
        Optional<OffsetDateTime> at,
        String why,
        boolean done,
        boolean blocking,
        String telephone,
        Optional<Moved> moved) {

    /** A person's word against the computed day. @param computed the day that follows from the rule */
    public record Moved(LocalDate computed, String by, LocalDate on, String reason) {}

    /** The same on the day that a person named. The hour was that of the computed day. */
    Deadline movedTo(LocalDate day, String by, LocalDate on, String reason) {
        return new Deadline(
                code,
                key,
                subject,
                day,
                Optional.empty(),
                why,
                done,
                blocking,
                telephone,
                Optional.of(new Moved(date, by, on, reason)));
    }
}
