package care.quarterback.steps.tasks;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.Task;

/** Plans something to be done. */
@Adds(Task.class)
@CommandName("AddTask")
public record AddTask(TaskEntry entry) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Task task = edit.create(Task.class);
        task.setCode(entry.code());
        task.setText(entry.text());
        task.setAddressee(entry.addressee());
        task.setKind(entry.kind());
        task.setDueOn(entry.dueOn());
        task.setOwner(entry.owner());
        task.setTelephone(entry.telephone());
        edit.careCase().getTasks().add(task);
        EntryRules.check(task);
    }
}
