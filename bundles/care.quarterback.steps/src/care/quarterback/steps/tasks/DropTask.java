package care.quarterback.steps.tasks;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.value.ObjectId;

/** Drops a task that will not be done, with the reason. */
@CommandName("DropTask")
public record DropTask(@Refers(Task.class) ObjectId task, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        Task dropped = OpenTask.find(edit, task);
        dropped.setStatus(TaskStatus.DROPPED);
        dropped.setOutcome(reason.strip());
        dropped.setDoneOn(edit.today());
    }
}
