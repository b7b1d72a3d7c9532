package care.quarterback.steps.tray;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.practice.Arrival;
import care.quarterback.model.practice.ArrivalState;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeEdit;

/** An item that was set aside is ours after all: it waits again, since the day it came. */
@CommandName("ReturnToTray")
public record ReturnToTray(ObjectId item) implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        Arrival arrival = TrayWords.find(edit, item);
        if (arrival.getState() == ArrivalState.WAITING) {
            throw CommandRejected.because("item", TrayWords.of("waits"));
        }
        arrival.setState(ArrivalState.WAITING);
        arrival.setReason(null);
    }
}
