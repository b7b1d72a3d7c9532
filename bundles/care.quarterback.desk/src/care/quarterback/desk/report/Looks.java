package care.quarterback.desk.report;

import java.time.Instant;
import java.util.List;

/**
 * Who looked at one case.
 *
 * @param all newest first
 * @param whole nothing of the log is missing
 */
public record Looks(List<Look> all, boolean whole) {

    /** Where nobody asks for them. */
    public static final Looks NONE = new Looks(List.of(), true);

    public Looks {
        all = List.copyOf(all);
    }

    /** @param what was done, as a sentence without its period */
    public record Look(Instant at, String person, String what) {}
}
