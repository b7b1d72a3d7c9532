package care.quarterback.steps.tray;

import care.quarterback.core.session.CommandName;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeEdit;

/**
 * The item is in its case, and leaves the tray; the history keeps it whole.
 *
 * @param reason the case's number
 */
@CommandName("FinishFiling")
public record FinishFiling(ObjectId item, String reason) implements PracticeCommand {

    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(PracticeEdit edit) {
        edit.remove(TrayWords.find(edit, item));
    }
}
