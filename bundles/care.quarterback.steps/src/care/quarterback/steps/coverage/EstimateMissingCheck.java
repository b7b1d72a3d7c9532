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
        int sought = facts.ahead().map(next -> next.number()).orElse(0);
        Estimates.of(facts).stream()
                .filter(owed -> owed.opinion() == sought
                        && !owed.received()
                        && owed.due().isBefore(facts.today()))
                .forEach(owed -> {
                    String words = gaps.word("opinion", owed.opinion());
                    gaps.open(owed.key(), words, words, owed.due()).due(Optional.of(owed.due()));
                });
    }
}
