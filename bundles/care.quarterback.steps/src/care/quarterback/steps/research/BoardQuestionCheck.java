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
                    .filter(question -> question.getResearch() != null
                            && !question.getResearch().isVoided()
                            && ResearchFacts.boardAlone(sources, question.getResearch()))
                    .forEach(question -> gaps.open(
                                    question.getId(),
                                    question.getText(),
                                    question.getText(),
                                    question.getResearch().getTitle())
                            .input(
                                    "FORUM_IN_QUESTIONS.input",
                                    question.getResearch().getTitle()));
        }
    }
}
