package care.quarterback.steps.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
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
 * @param patientShare US dollars that the patient would likely pay, in cents; empty where it cannot be told
 */
public record CoverageOutlook(
        int opinion,
        CoverageResult result,
        String sentence,
        List<String> reasons,
        String rule,
        String source,
        Optional<String> reference,
        Optional<BigDecimal> patientShare) {

    public CoverageOutlook {
        reasons = List.copyOf(reasons);
    }

    /** The same result with what else is known of it. */
    CoverageOutlook with(String citation, List<String> more, Optional<BigDecimal> share) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new CoverageOutlook(opinion, result, sentence, all, rule, citation, reference, share);
    }

    /** What a payer will likely say; always "likely" or "ask". The names are part of the command line's JSON. */
    public enum CoverageResult {
        LIKELY_COVERED,
        LIKELY_NOT_COVERED,
        CONFIRMATORY_ONLY,
        ASK_MEDICARE,
        ASK_PLAN,
        NOT_THIS_RULE
    }
}
