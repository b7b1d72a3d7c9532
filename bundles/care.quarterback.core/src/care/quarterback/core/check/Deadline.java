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
        String telephone) {}
