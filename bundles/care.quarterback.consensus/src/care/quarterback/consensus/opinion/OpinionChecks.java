package care.quarterback.consensus.opinion;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of what an opinion says by itself. */
public final class OpinionChecks {

    private OpinionChecks() {}

    public static List<Check> all() {
        return List.of(new ReasonsCheck());
    }
}
