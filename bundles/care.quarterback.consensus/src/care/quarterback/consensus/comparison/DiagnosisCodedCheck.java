package care.quarterback.consensus.comparison;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.model.Certainty;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import java.util.Objects;

/** A diagnosis has words only, or a code that nobody confirmed: it cannot be compared. */
public final class DiagnosisCodedCheck implements Check {

    private final CodeTree tree;

    public DiagnosisCodedCheck(CodeTree tree) {
        this.tree = tree;
    }

    @Override
    public CheckCode code() {
        return CheckCode.OPINION_NOT_CODED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (!facts.decided()) {
            facts.opinions().forEach(opinion -> look(opinion, gaps));
        }
    }

    private void look(Opinion opinion, Gaps gaps) {
        var reader = new OpinionReader(tree, gaps.sentences());
        OpinionVersion version = CaseFacts.version(opinion).orElseThrow();
        if (!version.isNoDiagnosis()) {
            CaseFacts.standing(version.getDiagnoses())
                    .filter(diagnosis -> diagnosis.getCertainty() != Certainty.RULED_OUT
                            && reader.code(diagnosis).isEmpty())
                    .forEach(diagnosis -> gaps.open(
                            diagnosis.getId(),
                            diagnosis.getText(),
                            Objects.toString(diagnosis.getText(), ""),
                            Objects.toString(opinion.getClinicianName(), "")));
        }
    }
}
