package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.PriorAuthorization;
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
                .filter(one -> one.visit().isPresent())
                .ifPresent(one -> look(one, one.visit().get(), gaps));
    }

    private static void look(SoughtOpinion sought, LocalDate visit, Gaps gaps) {
        List<PriorAuthorization> granted = CaseFacts.standing(
                        sought.facts().careCase().getPriorAuthorizations())
                .filter(one -> one.getOpinionNumber() == sought.number() && granted(one))
                .toList();
        for (PriorAuthorization one : granted) {
            boolean late = one.getValidTo() != null && one.getValidTo().isBefore(visit);
            boolean renewed = granted.stream().anyMatch(other -> sameService(one, other) && valid(other, visit));
            if (late && !renewed) {
                String service = Authorizations.service(one, gaps.word("authorization.unnamed"));
                gaps.open(one.getId(), service, service, one.getValidTo(), visit)
                        .due(sought.goNoGo());
            }
        }
    }

    private static boolean granted(PriorAuthorization one) {
        return one.getDecision() == AuthorizationDecision.APPROVED
                || one.getDecision() == AuthorizationDecision.PARTIAL;
    }

    private static boolean sameService(PriorAuthorization one, PriorAuthorization other) {
        return Objects.equals(one.getService(), other.getService());
    }

    private static boolean valid(PriorAuthorization one, LocalDate visit) {
        return (one.getValidTo() == null || !one.getValidTo().isBefore(visit))
                && (one.getValidFrom() == null || !one.getValidFrom().isAfter(visit));
    }
}
