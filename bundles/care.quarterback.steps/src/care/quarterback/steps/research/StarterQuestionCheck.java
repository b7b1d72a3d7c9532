package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;

/** One of the four questions that every visit starts from was neither kept nor taken off the list on purpose. */
final class StarterQuestionCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.STARTER_QUESTION_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.preparing()) {
            ResearchFacts.starters()
                    .filter(starter -> !ResearchFacts.settled(facts, starter))
                    .forEach(starter -> {
                        String words = gaps.word("STARTER_QUESTION_MISSING." + starter);
                        gaps.open(starter.name(), words, words)
                                .due(facts.sought().flatMap(SoughtOpinion::visit));
                    });
        }
    }
}
