package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.ProposedProcedure;
import java.util.stream.Stream;

/** The primary care doctor has not confirmed what a proposed procedure is for, its risks and its benefits. */
final class ProcedureConfirmedCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PROCEDURE_UNCONFIRMED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.procedures().stream()
                .filter(procedure -> !confirmed(procedure))
                .forEach(procedure -> gaps.open(procedure.getId(), procedure.getName(), procedure.getName())
                        .due(facts.ahead().flatMap(SoughtOpinion::visit)));
    }

    private static boolean confirmed(ProposedProcedure procedure) {
        return procedure.getConfirmedOn() != null
                && Stream.of(
                                procedure.getPurpose(),
                                procedure.getRisks(),
                                procedure.getBenefits(),
                                procedure.getConfirmedBy())
                        .noneMatch(CaseFacts::blank);
    }
}
