package care.quarterback.core.check;

import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.RedFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * What must not wait for another opinion: a red flag that no clinician has cleared, or a proposed procedure that is marked as
 * an emergency.
 *
 * @param id of the red flag or the procedure
 * @param text what it is
 * @param responsible whom to call; blank when it is not written down
 * @param telephone blank when it is not written down
 * @param procedure true for a proposed procedure: it ends when that mark is taken away, not when a flag is cleared
 */
public record Emergency(String id, String text, String responsible, String telephone, boolean procedure) {

    /** The red flag first; empty when nothing of the kind stands. */
    public static List<Emergency> of(CareCase careCase) {
        List<Emergency> found = new ArrayList<>();
        RedFlag flag =
                careCase.getRequest() == null ? null : careCase.getRequest().getRedFlag();
        if (flag != null && !flag.isVoided() && flag.getClearedOn() == null) {
            found.add(new Emergency(
                    flag.getId(),
                    CaseFacts.text(flag.getText()),
                    CaseFacts.text(flag.getResponsible()),
                    CaseFacts.text(flag.getTelephone()),
                    false));
        }
        CaseFacts.standing(careCase.getProposedProcedures())
                .filter(procedure -> procedure.getEmergency() == Answer.YES)
                .forEach(procedure -> found.add(new Emergency(
                        procedure.getId(), CaseFacts.text(procedure.getName()), doctor(procedure), "", true)));
        return found;
    }

    private static String doctor(ProposedProcedure procedure) {
        return procedure.getProposedBy() == null
                ? ""
                : CaseFacts.text(procedure.getProposedBy().getName());
    }
}
