package care.quarterback.presentation.today;

import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The chosen line of the worklist, and what is read about it beside the screen. What is wanted of a line before it is known
 * waits for it, and is forgotten when another line is chosen. On the screen's thread.
 */
final class ChosenLine {

    private final Room room;
    private final WorkReading reading;
    private final WorkSaving saving;
    private final Background.Lane lane;
    private Optional<WorkRow> row = Optional.empty();
    private Optional<WorkDetail> detail = Optional.empty();
    private Optional<Consumer<WorkDetail>> early = Optional.empty();

    ChosenLine(Room room, WorkReading reading, WorkSaving saving) {
        this.room = room;
        this.reading = reading;
        this.saving = saving;
        lane = room.background().lane();
    }

    Optional<WorkRow> row() {
        return row;
    }

    Optional<String> identity() {
        return row.map(WorkRow::identity);
    }

    /** What is known of it; empty while it is being read. */
    Optional<WorkDetail> detail() {
        return detail;
    }

    /** No line is chosen for now; what is wanted from here on is wanted of the line that is chosen next. */
    void leave() {
        early = row.isEmpty() ? early : Optional.empty();
        row = Optional.empty();
        detail = Optional.empty();
    }

    /** @return whether it is another line than before */
    boolean choose(Optional<WorkRow> next) {
        Optional<String> before = identity();
        row = next;
        boolean other = !before.equals(identity());
        if (other) {
            detail = Optional.empty(); // what was known was known of another patient
            early = before.isEmpty() && next.isPresent() ? early : Optional.empty();
        }
        return other;
    }

    /** Reads what is known of it. @param show is told of it, and of nothing when it could not be read */
    void read(Consumer<Optional<WorkDetail>> show) {
        if (row.isEmpty()) {
            lane.drop();
            detail = Optional.empty();
            show.accept(detail);
            return;
        }
        WorkRow of = row.get();
        LocalDate today = room.today();
        lane.run(
                () -> saving.session(of.source().caseId())
                        .query(careCase -> reading.detail(of, careCase, today))
                        .join(),
                read -> known(Optional.of(read), show),
                failure -> known(Optional.empty(), show));
    }

    private void known(Optional<WorkDetail> read, Consumer<Optional<WorkDetail>> show) {
        detail = read;
        show.accept(read);
        Optional<Consumer<WorkDetail>> waiting = early;
        early = Optional.empty();
        read.ifPresent(known -> waiting.ifPresent(action -> action.accept(known)));
    }

    /** Does something about it, as soon as it is known: a key may be quicker than the reading. */
    void about(Consumer<WorkDetail> action) {
        early = detail.isEmpty() ? Optional.of(action) : Optional.empty();
        detail.ifPresent(action);
    }

    void drop() {
        lane.drop();
    }
}
