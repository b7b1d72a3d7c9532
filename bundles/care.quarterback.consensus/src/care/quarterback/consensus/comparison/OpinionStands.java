package care.quarterback.consensus.comparison;

import care.quarterback.model.CareCase;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.coverage.CoverageQuery.OpinionStand;
import java.util.List;

/**
 * What each opinion says that matters for coverage, read in one way for plan, comparison and report: the version of record,
 * the first recommendation of an option that was not removed. Pure functions of the case.
 */
public final class OpinionStands {

    private OpinionStands() {}

    /** By number. */
    public static List<OpinionStand> of(CareCase careCase) {
        return OpinionReader.opinions(careCase).stream()
                .map(opinion -> of(careCase, opinion))
                .toList();
    }

    private static OpinionStand of(CareCase careCase, Opinion opinion) {
        OpinionVersion version =
                OpinionReader.ofRecord(opinion, OpinionReader.firstCall(careCase, opinion.getNumber()));
        return new OpinionStand(
                opinion.getNumber(),
                OpinionReader.need(version),
                OpinionReader.option(version).map(option -> new ObjectId(option.getId())));
    }
}
