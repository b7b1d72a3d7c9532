package care.quarterback.steps.tasks;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.value.ObjectId;

/** Says that a task is done, and what came of it. */
@CommandName("CompleteTask")
public record CompleteTask(@Refers(Task.class) ObjectId task, String outcome) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Task done = OpenTask.find(edit, task);
        done.setStatus(TaskStatus.DONE);
        done.setOutcome(outcome);
        done.setDoneOn(edit.today());
        EntryRules.check(done);
    }
}
