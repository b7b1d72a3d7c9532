package care.quarterback.desk.deeds;

import care.quarterback.consensus.deeds.ConsensusDeeds;
import care.quarterback.core.entry.Catalogue;
import care.quarterback.steps.deeds.StepDeeds;
import java.util.stream.Stream;

/** The one catalogue of what can be entered and done, over all rooms. */
public final class DeskCatalogue {

    private static final Catalogue ALL =
            Catalogue.of(Stream.concat(StepDeeds.all().stream(), ConsensusDeeds.all().stream())
                    .toList());

    private DeskCatalogue() {}

    public static Catalogue get() {
        return ALL;
    }
}
