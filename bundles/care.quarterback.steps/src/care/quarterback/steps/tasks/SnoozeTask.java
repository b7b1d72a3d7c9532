package care.quarterback.steps.tasks;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Puts a task aside until a day after today. */
@CommandName("SnoozeTask")
public record SnoozeTask(@Refers(Task.class) ObjectId task, LocalDate until) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (until == null || !until.isAfter(edit.today())) {
            throw CommandRejected.because("until", Message.of("refusals", "tasks.snoozeUntil"));
        }
        Task snoozed = OpenTask.find(edit, task);
        snoozed.setStatus(TaskStatus.SNOOZED);
        snoozed.setSnoozedUntil(until);
    }
}
