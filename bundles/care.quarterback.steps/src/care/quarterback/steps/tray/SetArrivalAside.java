package care.quarterback.steps.tray;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.practice.Arrival;
import care.quarterback.model.practice.ArrivalState;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeEdit;

/** An item of the tray is not ours: it waits no longer, and can be seen and taken back. */
@CommandName("SetArrivalAside")
public record SetArrivalAside(ObjectId item, String reason) implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        EntryRules.requireReason(reason);
        Arrival arrival = TrayWords.waiting(edit, item);
        arrival.setState(ArrivalState.NOT_OURS);
        arrival.setReason(reason.strip());
        EntryRules.check(arrival);
    }
}
