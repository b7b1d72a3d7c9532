package care.quarterback.steps.tray;

import care.quarterback.model.practice.Arrival;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.records.StoredBytes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the tray; what waits longest comes first, what is not ours last. Called on the thread that owns the practice. */
public final class TrayQuery {

    private static final Comparator<TrayRow> BY_AGE = Comparator.comparing(TrayRow::waits)
            .reversed()
            .thenComparing(TrayRow::waitingSince, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TrayRow::receivedAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private TrayQuery() {}

    /** Of the same age, in the order in which they came. */
    public static List<TrayRow> rows(Practice practice) {
        return practice.getArrivals().stream()
                .map(TrayQuery::row)
                .sorted(BY_AGE)
                .toList();
    }

    static TrayRow row(Arrival arrival) {
        return new TrayRow(
                new ObjectId(arrival.getId()),
                text(arrival.getLabel()),
                arrival.getKind(),
                arrival.getWay(),
                arrival.getReceivedAt(),
                arrival.getWaitingSince(),
                text(arrival.getSender()),
                text(arrival.getOwner()),
                text(arrival.getNote()),
                text(arrival.getCameIn()),
                text(arrival.getEnding()),
                new StoredBytes(
                        text(arrival.getSha256()), arrival.getSize(), text(arrival.getMediaType()), arrival.getPages()),
                arrival.getState(),
                text(arrival.getReason()),
                Optional.ofNullable(arrival.getGoingTo())
                        .map(to -> new TrayRow.Going(
                                new CaseId(to), arrival.getGoingSince(), text(arrival.getGoingBy()))));
    }

    private static String text(String text) {
        return Objects.toString(text, "");
    }
}
