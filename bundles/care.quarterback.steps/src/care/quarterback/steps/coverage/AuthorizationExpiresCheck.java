package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.Authorizations.Grant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The plan's authorization ends before the visit that it is for. */
final class AuthorizationExpiresCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PA_EXPIRES_BEFORE_VISIT;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought -> sought.visit().isPresent())
                .ifPresent(sought -> look(sought, sought.visit().get(), gaps));
    }

    private static void look(SoughtOpinion sought, LocalDate visit, Gaps gaps) {
        List<PriorAuthorization> granted = CaseFacts.standing(
                        sought.facts().careCase().getPriorAuthorizations())
                .filter(authorization -> authorization.getOpinionNumber() == sought.number()
                        && Authorizations.grant(authorization).isPresent())
                .toList();
        for (PriorAuthorization authorization : granted) {
            LocalDate end = grant(authorization).to().orElse(visit);
            boolean renewed = granted.stream()
                    .anyMatch(other ->
                            sameService(authorization, other) && grant(other).holds(visit));
            if (end.isBefore(visit) && !renewed) {
                String service = Authorizations.service(authorization, gaps.word("authorization.unnamed"));
                gaps.open(authorization.getId(), service, service, end, visit).due(sought.goNoGo());
            }
        }
    }

    private static Grant grant(PriorAuthorization authorization) {
        return Authorizations.grant(authorization).orElseThrow();
    }

    private static boolean sameService(PriorAuthorization one, PriorAuthorization other) {
        return Objects.equals(one.getService(), other.getService());
    }
}
