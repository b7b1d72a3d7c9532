package care.quarterback.steps.visit;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Question;
import care.quarterback.model.value.ObjectId;

/**
 * Records of how many people a treatment helps how many, as the doctor or a source says.
 *
 * @param outOf how many people, such as 100
 * @param benefit how many of them are helped
 * @param noBenefit how many of them are not; null when it was not said
 * @param source who says so
 */
@CommandName("AnswerInNumbers")
public record AnswerInNumbers(
        @Refers(Question.class) ObjectId question, int outOf, int benefit, Integer noBenefit, String source)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (outOf == 0) {
            throw CommandRejected.because("outOf", Message.of("refusals", "visit.noOutOf"));
        }
        if (source == null || source.isBlank()) {
            throw CommandRejected.because("figureSource", Message.of("refusals", "visit.noFigureSource"));
        }
        Question answered = edit.find(question, Question.class);
        answered.setOutOf(outOf);
        answered.setBenefit(benefit);
        answered.setNoBenefit(noBenefit);
        answered.setFigureSource(source.strip());
        EntryRules.check(answered);
    }
}
