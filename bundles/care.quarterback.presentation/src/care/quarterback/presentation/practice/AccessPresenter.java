package care.quarterback.presentation.practice;

import care.quarterback.core.account.Right;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.desk.services.AccessDesk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who looked at what, for the owner and the auditor. Called on the screen's thread, and calls back on it. */
public final class AccessPresenter {

    /** So many looks are shown at most, the newest. */
    static final int MOST = 2_000;

    private final OpenDesk desk;
    private final Room room;
    private final Background.Lane lane;
    private View view;
    private Span span = Span.MONTH;
    private String filter = "";
    private Optional<AccessDesk.Rows> read = Optional.empty();

    /** How far back looks are shown. */
    public enum Span {
        MONTH(30),
        YEAR(366),
        ALL(0);

        private final int days;

        Span(int days) {
            this.days = days;
        }
    }

    /** One look, in words. */
    public record Line(String when, String who, String patient, String what, Optional<CaseId> caseId) {

        boolean has(String word) {
            return (who + " " + patient + " " + what).toLowerCase(Locale.ROOT).contains(word);
        }
    }

    /** What the page shows. */
    public interface View {

        /** @param note what the list leaves out, or that there is nothing; else "" */
        void show(List<Line> lines, String note);

        void failed(String sentence);
    }

    public AccessPresenter(OpenDesk desk, Room room) {
        this.desk = desk;
        this.room = room;
        this.lane = room.background().lane();
    }

    /** Whether the person at the desk may see it. */
    public static boolean mayBeSeen(OpenDesk desk) {
        return desk.may(Right.LOOKS);
    }

    public void start(View shown) {
        view = shown;
        refresh();
    }

    public List<Choice<Span>> spans() {
        return Stream.of(Span.values())
                .map(each -> new Choice<>(each, words("access.since." + each.name())))
                .toList();
    }

    public void since(Span wanted) {
        span = wanted;
        refresh();
    }

    /** Shows looks that have all of these words: of a person, a patient or what was done. */
    public void filter(String words) {
        filter = words;
        read.ifPresent(this::show);
    }

    /** Reads the log again. */
    public void refresh() {
        LocalDate today = room.today();
        Instant from = span == Span.ALL ? Instant.EPOCH : desk.lists().beginning(today.minusDays(span.days));
        var query = new AccessLog.Query(from, Optional.empty(), Optional.empty(), MOST + 1);
        lane.run(
                () -> desk.accesses().rows(query),
                rows -> {
                    read = Optional.of(rows);
                    show(rows);
                },
                failure -> view.failed(words("access.failed")));
    }

    public void stop() {
        lane.drop();
    }

    private void show(AccessDesk.Rows rows) {
        List<String> wanted = Stream.of(filter.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Line> lines = rows.rows().stream()
                .limit(MOST)
                .map(this::line)
                .filter(line -> wanted.stream().allMatch(line::has))
                .toList();
        view.show(lines, note(rows, lines));
    }

    private String note(AccessDesk.Rows rows, List<Line> lines) {
        if (rows.unreadable() > 0) {
            return room.text().of("access.unreadable", rows.unreadable());
        }
        if (rows.rows().size() > MOST) {
            return room.text().of("access.cut", MOST);
        }
        return lines.isEmpty() ? words(filter.isBlank() ? "access.none" : "access.nothing") : "";
    }

    private Line line(AccessDesk.Row row) {
        ZonedDateTime at = row.access().at().atZone(room.clock().getZone());
        String time =
                DateTimeFormatter.ofPattern("h:mm a", room.text().locale()).format(at);
        String patient =
                row.access().caseId().isPresent() && row.patient().isBlank() ? words("case.noName") : row.patient();
        return new Line(
                room.text().of("changes.when", room.text().date(at.toLocalDate()), time),
                row.access().person(),
                patient,
                row.text(),
                row.access().caseId());
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
