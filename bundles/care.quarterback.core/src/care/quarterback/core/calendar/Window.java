package care.quarterback.core.calendar;

import java.time.LocalDate;

/** A stretch of days, both ends counted. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window cannot end before it begins");
        }
    }

    /** The months before the anchor, up to and with the anchor. */
    public static Window before(LocalDate anchor, int months) {
        return new Window(anchor.minusMonths(months), anchor);
    }

    public boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
