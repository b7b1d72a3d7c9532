package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import java.util.Optional;

/** An estimate in good faith is overdue. */
final class EstimateMissingCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GFE_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        int sought = facts.ahead().map(one -> one.number()).orElse(0);
        Estimates.of(facts).stream()
                .filter(one ->
                        one.opinion() == sought && !one.received() && one.due().isBefore(facts.today()))
                .forEach(one -> {
                    String words = gaps.word("opinion", one.opinion());
                    gaps.open(one.key(), words, words, one.due()).due(Optional.of(one.due()));
                });
    }
}
