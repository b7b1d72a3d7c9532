package care.quarterback.steps.tray;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.practice.Arrival;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeEdit;

/** Says what an item is called, whom it is from, who takes care of it, and what to know. Null leaves it as it is. */
@CommandName("ChangeArrival")
public record ChangeArrival(ObjectId item, String label, String sender, String owner, String note)
        implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        Arrival arrival = TrayWords.find(edit, item);
        if (label != null) {
            arrival.setLabel(TrayWords.orNull(label));
        }
        if (sender != null) {
            arrival.setSender(TrayWords.orNull(sender));
        }
        if (owner != null) {
            arrival.setOwner(TrayWords.orNull(owner));
        }
        if (note != null) {
            arrival.setNote(TrayWords.orNull(note));
        }
        EntryRules.check(arrival);
    }
}
