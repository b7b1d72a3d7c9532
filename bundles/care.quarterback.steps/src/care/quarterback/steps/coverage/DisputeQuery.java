package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.GoodFaithEstimate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a bill is so far above its estimate that the patient may dispute it. Reads a case on the thread that owns it. */
final class DisputeQuery {

    private static final String FEATURE = "outlook";

    private final Sentences sentences;
    private final RuleWords words;

    public DisputeQuery(Sentences sentences) {
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    /** One row for each estimate of the opinion that a bill has followed. */
    public List<DisputeRow> of(CaseFacts facts, int opinion) {
        return CaseFacts.standing(facts.careCase().getGoodFaithEstimates())
                .filter(estimate -> estimate.getOpinionNumber() == opinion
                        && estimate.getAmount() != null
                        && estimate.getBilled() != null)
                .flatMap(estimate -> row(facts, estimate).stream())
                .toList();
    }

    private Optional<DisputeRow> row(CaseFacts facts, GoodFaithEstimate estimate) {
        LocalDate billedOn = Optional.ofNullable(estimate.getBilledOn()).orElse(facts.today());
        return facts.settings()
                .rules()
                .inForce(RuleId.ESTIMATE_DISPUTE, billedOn)
                .map(rule -> row(facts, estimate, rule));
    }

    private DisputeRow row(CaseFacts facts, GoodFaithEstimate estimate, RuleVersion rule) {
        BigDecimal above = estimate.getBilled().subtract(estimate.getAmount());
        BigDecimal threshold = rule.amount("threshold");
        boolean eligible = above.compareTo(threshold) >= 0;
        Optional<LocalDate> startBy = Optional.ofNullable(estimate.getBilledOn())
                .filter(on -> eligible)
                .map(on -> on.plusDays(rule.number("days")));
        String key = "dispute." + (eligible ? startBy.isPresent() ? "yes" : "yes.no-day" : "no");
        String sentence = sentences.of(
                FEATURE,
                key,
                sentences.dollars(estimate.getBilled()),
                sentences.dollars(estimate.getAmount()),
                sentences.dollars(threshold),
                startBy.map(sentences::date).orElse(Integer.toString(rule.number("days"))));
        return new DisputeRow(
                estimate.getOpinionNumber(), above, eligible, startBy, words.cited(sentence, rule, facts.today()));
    }

    /**
     * A bill beside the estimate that went before it.
     *
     * @param above US dollars that the bill is above the estimate; negative when it is below
     * @param eligible a dispute can be started
     * @param startBy the last day to start it, where the day of the bill is known
     * @param sentence the same in words, with its rule
     */
    record DisputeRow(int opinion, BigDecimal above, boolean eligible, Optional<LocalDate> startBy, String sentence) {}
}
