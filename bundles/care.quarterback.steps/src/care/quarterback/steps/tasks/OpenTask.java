package care.quarterback.steps.tasks;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.value.ObjectId;

/** Finds a task that is still to be done. */
final class OpenTask {

    private OpenTask() {}

    static Task find(CaseEdit edit, ObjectId id) {
        Task task = edit.find(id, Task.class);
        if (task.getStatus() == TaskStatus.DONE || task.getStatus() == TaskStatus.DROPPED || task.isVoided()) {
            throw CommandRejected.because("task", Message.of("refusals", "tasks.settled"));
        }
        return task;
    }
}
