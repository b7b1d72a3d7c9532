package care.quarterback.steps.visit;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.StarterQuestion;

/**
 * Puts a question on the list for the doctor, after the others.
 *
 * @param starter which of the guide's four questions it is; {@code NONE} for another one
 * @param opinionNumber for the visit of which opinion
 */
@Adds(Question.class)
@CommandName("AddQuestion")
public record AddQuestion(
        String text, String author, QuestionAuthor authorRole, StarterQuestion starter, int opinionNumber)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        var questions = edit.careCase().getQuestions();
        Question question = edit.create(Question.class);
        question.setText(text);
        question.setAuthor(author);
        question.setAuthorRole(authorRole);
        question.setStarter(starter);
        question.setOpinionNumber(opinionNumber);
        question.setOrder(questions.stream().mapToInt(Question::getOrder).max().orElse(0) + 1);
        questions.add(question);
        EntryRules.check(question);
    }
}
