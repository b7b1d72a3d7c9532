package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.CareTeamMember;
import java.util.Objects;
import java.util.Optional;

/** Nobody is named as the clinician who keeps the whole in view, or the one who was named said no. */
final class QuarterbackCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.QUARTERBACK_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Optional<CareTeamMember> named = CaseFacts.standing(facts.careCase().getCareTeam())
                .filter(CareTeamMember::isQuarterback)
                .findFirst();
        if (named.isEmpty()) {
            gaps.open("", "", "").due(facts.ahead().flatMap(SoughtOpinion::visit));
        } else if (named.get().getAgreed() == Answer.NO) {
            String name = Objects.toString(named.get().getName(), "");
            gaps.open(named.get().getId(), name, name)
                    .saying(".declined")
                    .due(facts.ahead().flatMap(SoughtOpinion::visit));
        }
    }
}
