package care.quarterback.consensus.opinion;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Findings;
import care.quarterback.model.Opinion;
import java.util.Objects;

/** An opinion speaks for or against a treatment and gives no reason. */
public final class ReasonsCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.REASONS_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Findings findings) {
        if (facts.decisionAhead()) {
            facts.opinions().forEach(opinion -> look(opinion, findings));
        }
    }

    private static void look(Opinion opinion, Findings findings) {
        CaseFacts.standing(CaseFacts.version(opinion).orElseThrow().getRecommendations())
                .filter(one ->
                        one.getOption() != null && !one.getOption().isVoided() && CaseFacts.blank(one.getReason()))
                .forEach(one -> findings.open(
                        one.getId(),
                        one.getOption().getName(),
                        one.getOption().getName(),
                        Objects.toString(opinion.getClinicianName(), "")));
    }
}
