package care.quarterback.steps.tray;

import care.quarterback.core.session.CommandName;
import care.quarterback.model.practice.Arrival;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeEdit;

/** The case didn't take it: the item goes on waiting. */
@CommandName("StopFiling")
public record StopFiling(ObjectId item) implements PracticeCommand {

    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(PracticeEdit edit) {
        Arrival arrival = TrayWords.find(edit, item);
        arrival.setGoingTo(null);
        arrival.setGoingBy(null);
        arrival.setGoingSince(null);
    }
}
