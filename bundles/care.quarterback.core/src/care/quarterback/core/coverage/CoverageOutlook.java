package care.quarterback.core.coverage;

import java.util.List;
import java.util.Optional;

/**
 * What the payer will likely say about one opinion.
 *
 * @param opinion number of the opinion asked about
 * @param sentence the result and whom to ask, as a nurse would say it
 * @param reasons what went into it, each a sentence
 * @param rule the rule's id, such as "MED-B-2/3"
 * @param source the citation
 * @param reference the plan's reference number, where it gave one
 */
public record CoverageOutlook(
        int opinion,
        CoverageResult result,
        String sentence,
        List<String> reasons,
        String rule,
        String source,
        Optional<String> reference) {

    public CoverageOutlook {
        reasons = List.copyOf(reasons);
    }
}
