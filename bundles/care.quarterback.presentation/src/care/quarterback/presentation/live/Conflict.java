package care.quarterback.presentation.live;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.session.Outcome.Conflicted;
import care.quarterback.core.session.Outcome.Conflicted.Pair;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.AuditRows;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Two people changed the same field. A person chooses; until then nothing is lost: theirs is saved, and what was typed here
 * stands in its form.
 *
 * @param whole nothing else was changed here than what both changed
 * @param mine saves what was typed here over theirs
 * @param theirs leaves theirs, and what was typed here goes
 * @param back leaves theirs, and what was typed here stays in its form
 */
public record Conflict(List<Line> lines, boolean whole, Runnable mine, Runnable theirs, Runnable back) {

    /** One field. @param when the day and hour */
    public record Line(String field, String mine, String theirs, String who, String when) {}

    public Conflict {
        lines = List.copyOf(lines);
    }

    /** The fields that both changed, in words. */
    static List<Line> lines(Conflicted conflicted, Room room) {
        var words = new AuditRows(room.sentences());
        return conflicted.pairs().stream()
                .flatMap(pair -> words.difference(pair.mine(), pair.theirs()).stream()
                        .map(difference -> line(difference, pair, room)))
                .toList();
    }

    private static Line line(AuditRows.Difference difference, Pair pair, Room room) {
        AuditEntry by = pair.by();
        ZonedDateTime at = by.at().atZone(room.clock().getZone());
        String time =
                DateTimeFormatter.ofPattern("h:mm a", room.text().locale()).format(at);
        return new Line(
                difference.field(),
                said(difference.mine(), room),
                said(difference.theirs(), room),
                by.by().name(),
                room.text().of("changes.when", room.text().date(at.toLocalDate()), time));
    }

    private static String said(String value, Room room) {
        return value.isBlank() ? room.text().of("conflict.nothing") : value;
    }
}
