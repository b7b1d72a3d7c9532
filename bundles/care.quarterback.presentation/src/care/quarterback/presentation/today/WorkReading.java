package care.quarterback.presentation.today;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Attempt;
import care.quarterback.model.CareCase;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Patient;
import care.quarterback.model.Task;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.today.TodayRow.Urgency;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The worklist in words: its lines, and what a person needs to know of the chosen one. Immutable. */
final class WorkReading {

    private static final int SOON_DAYS = 7;

    /** So much of what happened before is read before a call. */
    private static final int SAID = 4;

    private final Room room;
    private final String caller;
    private final PlanQuery plan;

    /** @param caller who sits here, as said in a script */
    WorkReading(Room room, String caller, Supplier<PlanSettings> settings) {
        this.room = room;
        this.caller = caller;
        this.plan = new PlanQuery(room.sentences(), settings);
    }

    WorkRow row(Worklist.Row row, LocalDate today) {
        WorkItem item = row.item();
        return new WorkRow(
                row,
                urgency(item.due(), today),
                when(item.due(), today),
                row.patient().isBlank() ? room.text().of("case.noName") : row.patient(),
                item.deed(),
                item.reason(),
                visit(item),
                room.sentences().word(TaskKind.valueOf(item.kind())));
    }

    private String visit(WorkItem item) {
        String day = item.visit() == null ? "" : room.text().date(item.visit());
        return item.severity().equals(WorkItem.BLOCK)
                ? room.text().of("work.held", day).strip()
                : day;
    }

    private static Urgency urgency(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return Urgency.OVERDUE;
        }
        return days == 0 ? Urgency.TODAY : days <= SOON_DAYS ? Urgency.SOON : Urgency.LATER;
    }

    private String when(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return room.text().of("today.overdue", -days);
        }
        return days == 0 ? room.text().of("today.today") : room.text().date(due, today);
    }

    WorkDetail detail(WorkRow row, CareCase careCase, LocalDate today) {
        WorkItem item = row.source().item();
        Optional<Task> task = CaseFacts.standing(careCase.getTasks())
                .filter(each -> each.getId().equals(item.task()))
                .findFirst();
        Optional<AccessRequest> request = RequestTalk.about(careCase, item, () -> plan.deadlines(careCase, today));
        var talk = new RequestTalk(room);
        return new WorkDetail(
                row,
                who(row, careCase.getPatient(), today),
                Objects.toString(careCase.getQuestion(), ""),
                task.map(Task::getBestHours).orElse(""),
                request.map(asked -> talk.script(caller, careCase, asked))
                        .orElseGet(() -> CallScript.of(room.text(), caller, item.code(), careCase.getPatient())),
                request.map(asked -> talk.said(asked, SAID))
                        .or(() -> task.map(this::tried))
                        .orElseGet(() -> journal(careCase, item.deed())),
                task.isPresent(),
                WorkPlaces.page(item),
                task.map(each -> List.copyOf(each.getAttempts()).size()).orElse(0),
                request.map(asked -> new ObjectId(asked.getId())));
    }

    private String who(WorkRow row, Patient patient, LocalDate today) {
        return patient == null || patient.getBirthDate() == null
                ? row.patient()
                : room.text()
                        .of(
                                "work.who",
                                row.patient(),
                                Period.between(patient.getBirthDate(), today).getYears());
    }

    /** Every try, newest first. */
    private List<String> tried(Task task) {
        List<Attempt> tries =
                new ArrayList<>(CaseFacts.standing(task.getAttempts()).toList());
        Collections.reverse(tries);
        return tries.stream().limit(SAID).map(this::tried).toList();
    }

    private String tried(Attempt attempt) {
        String day = attempt.getOn() == null ? "" : room.text().date(attempt.getOn());
        String outcome = room.sentences().word(attempt.getOutcome());
        String line = room.text().of("work.tried", day, outcome);
        return CaseFacts.blank(attempt.getNote()) ? line : room.text().of("work.tried.note", line, attempt.getNote());
    }

    /** What the journal tells of the calls about it, newest first. */
    private List<String> journal(CareCase careCase, String deed) {
        List<JournalEntry> entries = new ArrayList<>(CaseFacts.standing(careCase.getJournal())
                .filter(entry -> Objects.toString(entry.getText(), "").contains(deed))
                .toList());
        Collections.reverse(entries);
        return entries.stream()
                .limit(SAID)
                .map(entry -> room.text()
                        .of(
                                "work.journal.line",
                                entry.getOn() == null ? "" : room.text().date(entry.getOn()),
                                Objects.toString(entry.getText(), "")))
                .toList();
    }

    /** How much of what is listed is late, and how much is due today. */
    String counts(WorkPages pages) {
        List<WorkRow> rows = pages.kept();
        boolean all = !pages.more() || rows.getLast().source().bucket() > 3;
        return room.text()
                .of(all ? "work.counts" : "work.counts.more", count(rows, Urgency.OVERDUE), count(rows, Urgency.TODAY));
    }

    private static long count(List<WorkRow> rows, Urgency urgency) {
        return rows.stream().filter(row -> row.urgency() == urgency).count();
    }
}
