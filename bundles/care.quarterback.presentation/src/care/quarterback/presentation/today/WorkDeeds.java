package care.quarterback.presentation.today;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Together;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.text.Message;
import care.quarterback.model.Addressee;
import care.quarterback.model.CallOutcome;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.today.TaskForm.Typed;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.AddJournalEntry;
import care.quarterback.steps.casefile.HandOver;
import care.quarterback.steps.chase.RecordRequestCall;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.CompleteTask;
import care.quarterback.steps.tasks.SnoozeTask;
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.steps.tasks.WaitForTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an act on a line of the worklist does in its case. A call about a task is a try of the task, one about
 * a request to an office stands in the history of the request; a call about anything
 * else is told in the journal, and its next try is a task of its own. Immutable.
 */
final class WorkDeeds {

    private final Room room;

    WorkDeeds(Room room) {
        this.room = room;
    }

    /**
     * @param date what was typed as a date; null for none
     * @throws CommandRejected when something is missing
     */
    CaseCommand command(WorkAct act, WorkDetail detail, Typed typed, LocalDate date) {
        WorkItem item = detail.row().source().item();
        if (act.outcome().isPresent()) {
            CallOutcome outcome = act.outcome().get();
            return detail.request()
                    .<CaseCommand>map(
                            request -> new RecordRequestCall(request, room.today(), "", heard(outcome, typed), date))
                    .orElseGet(() ->
                            detail.task() ? tried(detail, outcome, typed, date) : told(item, outcome, typed, date));
        }
        return switch (act) {
            case DONE -> new CompleteTask(task(item), typed.note().strip());
            case SNOOZE -> new SnoozeTask(task(item), date);
            case WAIT -> new WaitForTask(task(item), typed.person());
            default -> handOver(detail, typed);
        };
    }

    private CaseCommand handOver(WorkDetail detail, Typed typed) {
        WorkItem item = detail.row().source().item();
        if (typed.person().isBlank()) {
            throw CommandRejected.because("to", Message.of("refusals", "casefile.noHandOverTo"));
        }
        return detail.task() && !typed.ticked()
                ? new ChangeField(task(item), "owner", typed.person().strip())
                : new HandOver(item.owner(), typed.person().strip());
    }

    private CaseCommand tried(WorkDetail detail, CallOutcome outcome, Typed typed, LocalDate next) {
        ObjectId task = task(detail.row().source().item());
        Map<String, String> fields = new HashMap<>();
        fields.put("on", room.today().toString());
        fields.put("number", Integer.toString(detail.attempts() + 1));
        fields.put("outcome", outcome.name());
        if (!typed.note().isBlank()) {
            fields.put("note", typed.note().strip());
        }
        if (next != null) {
            fields.put("callBackOn", next.toString());
        }
        List<CaseCommand> commands = new ArrayList<>();
        commands.add(new AddEntry(EntryList.TASK_ATTEMPTS, Optional.of(task), fields));
        if (typed.ticked()) {
            commands.add(new CompleteTask(task, said(outcome, typed)));
        } else if (next != null) {
            commands.add(new SnoozeTask(task, next));
        }
        return new Together(commands);
    }

    private CaseCommand told(WorkItem item, CallOutcome outcome, Typed typed, LocalDate next) {
        String how = room.sentences().word(outcome);
        List<CaseCommand> commands = new ArrayList<>();
        commands.add(new AddJournalEntry(
                null,
                typed.note().isBlank()
                        ? room.text().of("work.journal", item.deed(), how)
                        : room.text()
                                .of(
                                        "work.journal.note",
                                        item.deed(),
                                        how,
                                        typed.note().strip())));
        if (next != null) {
            commands.add(new AddTask(new TaskEntry(
                    "",
                    room.text().of("work.again", item.deed()),
                    Addressee.STAFF,
                    TaskKind.CALL,
                    next,
                    item.owner(),
                    item.telephone())));
        }
        return new Together(commands);
    }

    private String said(CallOutcome outcome, Typed typed) {
        return typed.note().isBlank()
                ? room.sentences().word(outcome)
                : typed.note().strip();
    }

    private String heard(CallOutcome outcome, Typed typed) {
        String how = room.sentences().word(outcome);
        return typed.note().isBlank()
                ? how
                : room.text().of("work.tried.note", how, typed.note().strip());
    }

    private static ObjectId task(WorkItem item) {
        return new ObjectId(item.task());
    }
}
