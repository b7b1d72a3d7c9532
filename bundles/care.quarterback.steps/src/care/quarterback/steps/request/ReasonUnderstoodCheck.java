package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.Request;
import care.quarterback.model.RequestOrigin;
import java.util.Objects;

/** A clinician asked for the second opinion, and the reason is not written down, or the patient could not say it yet. */
final class ReasonUnderstoodCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.REASON_NOT_UNDERSTOOD;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.request().filter(ReasonUnderstoodCheck::byClinician).ifPresent(request -> {
            boolean stated = !CaseFacts.blank(request.getReasonStated());
            if (!stated || request.getTeachBack() != Answer.YES) {
                gaps.open(request.getId(), "", Objects.toString(request.getOriginName(), ""))
                        .saying(stated ? ".teach-back" : "")
                        .due(facts.ahead().flatMap(SoughtOpinion::visit));
            }
        });
    }

    private static boolean byClinician(Request request) {
        return request.getOrigin() == RequestOrigin.PRIMARY_CARE || request.getOrigin() == RequestOrigin.SPECIALIST;
    }
}
