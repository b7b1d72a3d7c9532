package care.quarterback.steps.coverage;

import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A prior authorization from the request to its last appeal, as a line of dates. Immutable.
 *
 * @param service what was asked for
 * @param law which law governs its denial, a sentence; empty where nothing was denied
 */
public record AuthorizationCourse(ObjectId id, String service, String law, List<Point> points) {

    public AuthorizationCourse {
        points = List.copyOf(points);
    }

    /** How a point stands. */
    public enum State {
        DONE,
        NEXT,
        LATE
    }

    /** A point on the line. @param on empty where nobody has recorded the day; @param sentence what happened, or what is to be done */
    public record Point(Optional<LocalDate> on, State state, String sentence) {}
}
