package care.quarterback.steps.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.QuestionState;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerInNumbersTest {

    private static Trial trial() {
        return new Trial("2026-03-02")
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new AddQuestion(
                        "How many are helped?",
                        "Dr Lena Fischer",
                        QuestionAuthor.PRIMARY_CARE,
                        StarterQuestion.HOW_MANY,
                        2));
    }

    private static ObjectId question(Trial trial) {
        return trial.id(careCase -> careCase.getQuestions().getFirst().getId());
    }

    @Test
    @Requirement({"S28", "S98", "S99", "S102"})
    void anAnswerSaysOfHowManyPeopleHowManyAreHelped() {
        var trial = trial();
        trial.does(new AnswerInNumbers(question(trial), 100, 62, 38, "Dr Eberle"));
        trial.does(new AnswerQuestion(question(trial), "Most, but not all.", "Dr Eberle"));
        assertEquals("62 38 100 Dr Eberle ANSWERED PRIMARY_CARE", trial.read(careCase -> {
            var question = careCase.getQuestions().getFirst();
            return question.getBenefit() + " " + question.getNoBenefit() + " " + question.getOutOf() + " "
                    + question.getFigureSource() + " " + question.getState() + " " + question.getAuthorRole();
        }));
        assertEquals(
                QuestionState.ANSWERED,
                trial.read(careCase -> careCase.getQuestions().getFirst().getState()));
    }

    @Test
    @Requirement("S102")
    void figuresThatCannotBeAreRefusedInWords() {
        var trial = trial();
        ObjectId question = question(trial);
        assertTrue(trial.refused(new AnswerInNumbers(question, 100, 62, 39, "Dr Eberle"))
                .getFirst()
                .contains("no more than 100"));
        trial.refused(new AnswerInNumbers(question, 100, 101, null, "Dr Eberle"));
        trial.refused(new AnswerInNumbers(question, 100, -1, null, "Dr Eberle"));
        trial.refused(new AnswerInNumbers(question, 0, 0, null, "Dr Eberle"));
        trial.refused(new AnswerInNumbers(question, 100, 10, null, " "));
        trial.does(new AnswerInNumbers(question, 100, 62, null, "Dr Eberle"));
        trial.refused(new ChangeField(question, "outOf", "50"));
        trial.refused(new ChangeField(question, "noBenefit", "2147483647"));
    }
}
