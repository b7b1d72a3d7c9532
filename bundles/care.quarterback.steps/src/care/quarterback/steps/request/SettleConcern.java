package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.Concern;
import care.quarterback.model.ConcernState;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.visit.AddQuestion;

/**
 * Records what the primary care doctor said to a concern: it is answered, or it goes to a later doctor as a question, which
 * is put on the list at once.
 *
 * @param response what was said; asked for when the concern is answered
 * @param carryToOpinion number of the opinion whose doctor is asked, 2 or more; 0 when the concern is answered
 */
@CommandName("SettleConcern")
public record SettleConcern(@Refers(Concern.class) ObjectId concern, String response, int carryToOpinion)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        boolean carried = carryToOpinion > 0;
        if (carried && carryToOpinion < 2) {
            throw CommandRejected.because("carryToOpinion", Message.of("refusals", "request.doctorSeen"));
        }
        if (!carried && CaseFacts.blank(response)) {
            throw CommandRejected.because("response", Message.of("refusals", "request.noResponse"));
        }
        Concern settled = edit.find(concern, Concern.class);
        settled.setResponse(CaseFacts.blank(response) ? null : response.strip());
        settled.setState(carried ? ConcernState.CARRY_TO_DOCTOR_TWO : ConcernState.ANSWERED);
        EntryRules.check(settled);
        if (carried && !asked(edit.careCase(), settled.getText())) {
            new AddQuestion(
                            settled.getText(),
                            edit.say(Message.of("refusals", "request.thePatient")),
                            QuestionAuthor.PATIENT,
                            StarterQuestion.NONE,
                            carryToOpinion)
                    .apply(edit);
        }
    }

    private boolean asked(CareCase careCase, String text) {
        return CaseFacts.standing(careCase.getQuestions())
                .anyMatch(question -> question.getOpinionNumber() == carryToOpinion
                        && question.getText().equalsIgnoreCase(text));
    }
}
