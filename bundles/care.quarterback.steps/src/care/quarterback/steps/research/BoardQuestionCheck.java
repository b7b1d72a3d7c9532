package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;

/** A question for the doctor rests on a message board alone. */
final class BoardQuestionCheck implements Check {

    private final SourceCheck sources;

    public BoardQuestionCheck(SourceCheck sources) {
        this.sources = sources;
    }

    @Override
    public CheckCode code() {
        return CheckCode.FORUM_IN_QUESTIONS;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.preparing()) {
            ResearchFacts.asked(facts)
                    .filter(one -> one.getResearch() != null
                            && !one.getResearch().isVoided()
                            && ResearchFacts.boardAlone(sources, one.getResearch()))
                    .forEach(one -> gaps.open(
                                    one.getId(),
                                    one.getText(),
                                    one.getText(),
                                    one.getResearch().getTitle())
                            .input("FORUM_IN_QUESTIONS.input", one.getResearch().getTitle()));
        }
    }
}
