package care.quarterback.presentation.today;

import java.util.Optional;

/**
 * What is asked before something is done with a line.
 *
 * @param note label of the field for words; empty when none are asked for
 * @param date label of the field for a date, and what stands in it at first
 * @param person label of the field for a name
 * @param tick words beside a box
 */
public record TaskForm(
        WorkAct act,
        String title,
        Optional<String> note,
        Optional<String> date,
        String proposed,
        Optional<String> person,
        Optional<String> tick) {

    /** What was typed into it; what it does not ask for is blank. */
    public record Typed(String note, String date, String person, boolean ticked) {}
}
