package care.quarterback.steps.tray;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.practice.Arrival;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeEdit;
import java.time.Duration;

/**
 * Says which case an item is being put into, before it is: two people don't put it into two cases, and what was broken off in
 * between can be brought to its end.
 *
 * @param by the name of who does it
 */
@CommandName("BeginFiling")
public record BeginFiling(ObjectId item, CaseId to, String by) implements PracticeCommand {

    /** Nobody is at it so long. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(PracticeEdit edit) {
        Arrival arrival = TrayWords.waiting(edit, item);
        boolean others = arrival.getGoingTo() != null
                && !by.equals(arrival.getGoingBy())
                && arrival.getGoingSince().plus(LONGEST).isAfter(edit.now());
        if (others) {
            throw CommandRejected.because("item", TrayWords.of("busy", arrival.getGoingBy()));
        }
        arrival.setGoingTo(to.value());
        arrival.setGoingBy(by);
        arrival.setGoingSince(edit.now());
    }
}
