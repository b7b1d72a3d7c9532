package care.quarterback.presentation.today;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.services.CaseLists;
import care.quarterback.desk.services.ChangeList;
import care.quarterback.desk.services.ChangeRow;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.SightGate;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed in all cases since the last working day, newest first: which case, what, by whom, when. Nothing is read while
 * nobody sees it. Called on the screen's thread, and calls back on it.
 */
public final class ChangesPresenter {

    /** So many lines are read at a time. */
    static final int PAGE = 200;

    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 30;

    /** So many sentences of a line are told. */
    private static final int TOLD = 6;

    private final LiveCases cases;
    private final CaseLists lists;
    private final Room room;
    private final Background.Lane lane;
    private final SightGate sight = new SightGate();
    private final List<ChangeLine> lines = new ArrayList<>();
    private Runnable unlisten = () -> {};
    private View view;
    private ChangeSpan span = ChangeSpan.WORKING_DAY;
    private boolean others;
    private Optional<AuditEntry> last = Optional.empty();

    /** What the list shows. */
    public interface View {

        /** It is being read for the first time. */
        void reading(String sentence);

        /** @param older there is more that {@link #more} reads; @param empty why there is no line, else "" */
        void show(List<ChangeLine> lines, boolean older, String counts, String empty);

        void failed(String sentence);
    }

    public ChangesPresenter(LiveCases cases, Room room) {
        this.cases = cases;
        this.lists = cases.desk().lists();
        this.room = room;
        this.lane = room.background().lane();
        sight.seen(false);
    }

    /** Whether the person at the desk may see it. */
    public static boolean mayBeSeen(OpenDesk desk) {
        return desk.may(Right.HISTORY);
    }

    /** Shows what changed, once somebody sees it. */
    public void start(View shown) {
        view = shown;
        view.reading(words("changes.reading"));
        unlisten = cases.onChange(() -> sight.changed(this::refresh));
        sight.changed(this::refresh);
    }

    /** Whether anybody sees the list. */
    public void seen(boolean now) {
        sight.seen(now);
    }

    public void stop() {
        unlisten.run();
        lane.drop();
    }

    /** From where on changes are shown, with the day in words. */
    public List<Choice<ChangeSpan>> spans() {
        return Stream.of(ChangeSpan.values())
                .map(each -> new Choice<>(
                        each,
                        room.text()
                                .of(
                                        "changes.since." + each.name(),
                                        room.text()
                                                .date(from(each)
                                                        .atZone(room.clock().getZone())
                                                        .toLocalDate()))))
                .toList();
    }

    /** Goes back further, or less far. */
    public void since(ChangeSpan wanted) {
        span = wanted;
        refresh();
    }

    /** Whether what one did oneself is left out. */
    public void others(boolean only) {
        others = only;
        refresh();
    }

    private Instant from(ChangeSpan back) {
        LocalDate today = room.today();
        return switch (back) {
            case WORKING_DAY -> lists.lastWorkingDay(today);
            case WEEK -> lists.beginning(today.minusDays(WEEK_DAYS));
            case MONTH -> lists.beginning(today.minusDays(MONTH_DAYS));
        };
    }

    /** Reads the list again. */
    public void refresh() {
        read(Optional.empty());
    }

    /** Reads what is older, behind what is shown. */
    public void more() {
        if (last.isPresent()) {
            read(last);
        }
    }

    private void read(Optional<AuditEntry> after) {
        ChangeSpan back = span;
        Optional<String> mine = Optional.of(cases.desk().seat().actor().name()).filter(me -> others);
        lane.run(
                () -> lists.changes().page(new ChangeList.Query(from(back), mine, after, PAGE)),
                page -> {
                    if (after.isEmpty()) {
                        lines.clear();
                    }
                    page.rows().stream().map(this::line).forEach(lines::add);
                    last = page.last();
                    view.show(List.copyOf(lines), last.isPresent(), counts(), empty());
                },
                failure -> view.failed(
                        failure instanceof StoreException known && known.kind() == StoreException.Kind.REFUSED
                                ? room.sentences().sentence(known.said())
                                : words("today.failed")));
    }

    private String counts() {
        long patients = lines.stream().map(ChangeLine::id).distinct().count();
        return lines.isEmpty()
                ? ""
                : room.text().of(last.isPresent() ? "changes.counts.more" : "changes.counts", lines.size(), patients);
    }

    private String empty() {
        return lines.isEmpty() ? words(others ? "changes.empty.others" : "changes.empty") : "";
    }

    private ChangeLine line(ChangeRow row) {
        AuditEntry newest = row.newest();
        int times = row.entries().size();
        int more = row.changes().size() - TOLD;
        String told = row.changes().stream().limit(TOLD).collect(Collectors.joining(" "));
        String detail = more > 0 ? told + " " + room.text().of("audit.more", more) : told;
        return new ChangeLine(
                row.caseId(),
                row.caseId().value() + " " + newest.seq(),
                when(newest.at()),
                row.patient().isBlank() ? words("case.noName") : row.patient(),
                times == 1 ? row.done() : room.text().of("changes.times", row.done(), times),
                newest.reason().isBlank()
                        ? detail
                        : room.text()
                                .of("changes.reason", detail, newest.reason())
                                .strip(),
                newest.by().name(),
                ChangePlaces.page(newest));
    }

    private String when(Instant at) {
        ZonedDateTime there = at.atZone(room.clock().getZone());
        String time =
                DateTimeFormatter.ofPattern("h:mm a", room.text().locale()).format(there);
        LocalDate day = there.toLocalDate();
        String date =
                day.equals(room.today()) ? words("today.today") : room.text().date(day);
        return room.text().of("changes.when", date, time);
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
