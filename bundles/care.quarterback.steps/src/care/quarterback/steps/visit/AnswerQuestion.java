package care.quarterback.steps.visit;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.value.ObjectId;

/** Records the answer to a question, and who gave it. */
@CommandName("AnswerQuestion")
public record AnswerQuestion(@Refers(Question.class) ObjectId question, String answer, String answeredBy)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (answer == null || answer.isBlank()) {
            throw CommandRejected.because("answer", Message.of("refusals", "visit.noAnswer"));
        }
        Question answered = edit.find(question, Question.class);
        answered.setAnswer(answer.strip());
        answered.setAnsweredBy(answeredBy);
        answered.setState(QuestionState.ANSWERED);
        EntryRules.check(answered);
    }
}
