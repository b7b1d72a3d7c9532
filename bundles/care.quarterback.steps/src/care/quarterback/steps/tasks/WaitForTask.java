package care.quarterback.steps.tasks;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.value.ObjectId;

/** Says on whom a task is waiting. */
@CommandName("WaitForTask")
public record WaitForTask(@Refers(Task.class) ObjectId task, String waitingOn) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (waitingOn == null || waitingOn.isBlank()) {
            throw CommandRejected.because("waitingOn", Message.of("refusals", "tasks.noWaitingOn"));
        }
        Task waiting = OpenTask.find(edit, task);
        waiting.setStatus(TaskStatus.WAITING);
        waiting.setWaitingOn(waitingOn.strip());
        EntryRules.check(waiting);
    }
}
