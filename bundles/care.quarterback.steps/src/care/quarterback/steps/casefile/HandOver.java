package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import java.util.List;

/**
 * Gives a colleague what somebody has in the case: the case itself where it is theirs, and their open tasks. What is done
 * keeps the name of who did it.
 */
@CommandName("HandOver")
public record HandOver(String from, String to) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (to == null || to.isBlank()) {
            throw CommandRejected.because("to", Message.of("refusals", "casefile.noHandOverTo"));
        }
        if (from == null || from.isBlank() || from.strip().equals(to.strip())) {
            throw CommandRejected.because("from", Message.of("refusals", "casefile.handOverToSame"));
        }
        CareCase careCase = edit.careCase();
        List<Task> tasks = careCase.getTasks().stream()
                .filter(task -> !task.isVoided() && from.strip().equals(task.getOwner()))
                .filter(task -> task.getStatus() != TaskStatus.DONE && task.getStatus() != TaskStatus.DROPPED)
                .toList();
        boolean own = from.strip().equals(careCase.getOwner());
        if (!own && tasks.isEmpty()) {
            throw CommandRejected.because("from", Message.of("refusals", "casefile.nothingOfPerson"));
        }
        tasks.forEach(task -> task.setOwner(to.strip()));
        tasks.forEach(EntryRules::check);
        if (own) {
            careCase.setOwner(to.strip());
            if (to.strip().equals(careCase.getCover())) {
                careCase.setCover(null);
                careCase.setCoverUntil(null);
            }
            EntryRules.check(careCase);
        }
    }
}
