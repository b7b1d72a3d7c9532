package care.quarterback.presentation.today;

import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.services.CaseLists;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.today.TodayRow.Urgency;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who needs me now: each case with what comes first in it, in the order of the worklist; then the cases in which nothing is
 * due; and the search. Called on the screen's thread.
 */
public final class TodayPresenter {

    /** So many cases are listed; the rest is found by the search. */
    public static final int MOST = 500;

    /** So many rows of the worklist are looked at for what comes first in each case. */
    private static final int ITEMS = 4 * MOST;

    private static final int SOON_DAYS = 7;

    private static final int STEP = 20;

    private final CaseLists lists;
    private final Room room;
    private final Background.Lane lane;
    private View view;
    private String search = "";
    private boolean bringing;
    private volatile boolean stopped;

    /** What the list shows. */
    public interface View {

        /** @param counts "3 overdue, 5 today, 12 this week", a short line; @param empty why there is no row, else "" */
        void show(List<TodayRow> rows, String counts, String empty);

        void failed(String sentence);

        /** Says how far a work in the background is; blank when it is over. */
        void working(String sentence);

        /** Due dates were made anew: whatever lists them reads again. */
        default void renewed() {}
    }

    public TodayPresenter(CaseLists lists, Room room) {
        this.lists = lists;
        this.room = room;
        this.lane = room.background().lane();
    }

    /** Shows all cases. */
    public void start(View shown) {
        view = shown;
        refresh();
    }

    /** Shows the cases that match what is typed. */
    public void search(String words) {
        search = words;
        refresh();
    }

    /** Reads the list again, such as after a save. */
    public void refresh() {
        String words = search;
        LocalDate today = room.today();
        lane.run(
                () -> read(words, today),
                rows -> view.show(rows, counts(rows), empty(rows, words)),
                failure -> view.failed(room.text().of("today.failed")));
        bringUpToDate();
    }

    /** The practice's choices or the rules are others than those that the list comes from: the list is made anew. */
    private void bringUpToDate() {
        if (bringing) {
            return;
        }
        bringing = true;
        room.background()
                .run(
                        () -> !lists.upToDate()
                                && lists.bringUpToDate(new Shown()).done() > 0,
                        this::brought,
                        failure -> brought(false));
    }

    private void brought(boolean changed) {
        bringing = false;
        view.working("");
        if (changed) {
            view.renewed();
            refresh();
        }
    }

    /** Tells the screen how far it is, not more often than a person reads. */
    private final class Shown implements Progress {

        @Override
        public void report(long done, long total, String what) {
            if (done % STEP == 0) {
                room.background().onScreen(() -> view.working(room.text().of("today.working", done, total)));
            }
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }

    /** Nothing is shown any more. */
    public void stop() {
        stopped = true;
        lane.drop();
    }

    private List<TodayRow> read(String words, LocalDate today) {
        LocalDate soon = lists.soon(today);
        Map<CaseId, WorkItem> next = new HashMap<>();
        Map<CaseId, Integer> place = new HashMap<>();
        for (Worklist.Row row :
                lists.worklist(Worklist.Query.all(today, soon, ITEMS).matching(words))) {
            next.merge(row.caseId(), row.item(), TodayPresenter::first);
            place.putIfAbsent(row.caseId(), place.size());
        }
        return lists.find(words, MOST).stream()
                .sorted(Comparator.comparingInt(
                                (CaseSummary summary) -> place.getOrDefault(summary.id(), Integer.MAX_VALUE))
                        .thenComparing(CaseSummary::patient, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(summary -> summary.id().value()))
                .map(summary -> row(summary, Optional.ofNullable(next.get(summary.id())), today))
                .toList();
    }

    /** Of two things due on one day the one that holds a visit up. */
    private static WorkItem first(WorkItem before, WorkItem after) {
        boolean sooner = before.due().equals(after.due())
                && !before.severity().equals(WorkItem.BLOCK)
                && after.severity().equals(WorkItem.BLOCK);
        return sooner ? after : before;
    }

    private TodayRow row(CaseSummary summary, Optional<WorkItem> next, LocalDate today) {
        LocalDate due = next.map(WorkItem::due).orElse(null);
        String patient = summary.patient().isBlank() ? room.text().of("case.noName") : summary.patient();
        String age = summary.birthDate() == null
                ? ""
                : room.text()
                        .of(
                                "case.age",
                                Period.between(summary.birthDate(), today).getYears());
        return new TodayRow(
                summary.id(),
                urgency(due, today),
                due == null ? "" : when(due, today),
                due == null ? "" : room.text().date(due),
                patient,
                age,
                summary.question(),
                next.map(WorkItem::deed).orElse(""),
                next.map(WorkItem::text).orElse(""),
                summary.visitOn() == null ? "" : room.text().date(summary.visitOn()),
                room.sentences().word(CaseStatus.valueOf(summary.status())));
    }

    private static Urgency urgency(LocalDate due, LocalDate today) {
        if (due == null) {
            return Urgency.NONE;
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return Urgency.OVERDUE;
        }
        if (days == 0) {
            return Urgency.TODAY;
        }
        return days <= SOON_DAYS ? Urgency.SOON : Urgency.LATER;
    }

    private String when(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return room.text().of("today.overdue", -days);
        }
        return days == 0 ? room.text().of("today.today") : room.text().date(due, today);
    }

    private String counts(List<TodayRow> rows) {
        return room.text()
                .of(
                        "today.counts",
                        count(rows, Urgency.OVERDUE),
                        count(rows, Urgency.TODAY),
                        count(rows, Urgency.SOON),
                        rows.size());
    }

    private static long count(List<TodayRow> rows, Urgency urgency) {
        return rows.stream().filter(row -> row.urgency() == urgency).count();
    }

    private String empty(List<TodayRow> rows, String words) {
        if (!rows.isEmpty()) {
            return "";
        }
        return words.isBlank() ? room.text().of("today.empty") : room.text().of("today.nothingFound", words.strip());
    }
}
