package care.quarterback.consensus.comparison;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Findings;
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
    public void look(CaseFacts facts, Findings findings) {
        if (!facts.decided()) {
            facts.opinions().forEach(opinion -> look(opinion, findings));
        }
    }

    private void look(Opinion opinion, Findings findings) {
        var reader = new OpinionReader(tree, findings.sentences());
        OpinionVersion version = CaseFacts.version(opinion).orElseThrow();
        if (!version.isNoDiagnosis()) {
            CaseFacts.standing(version.getDiagnoses())
                    .filter(one -> one.getCertainty() != Certainty.RULED_OUT
                            && reader.code(one).isEmpty())
                    .forEach(one -> findings.open(
                            one.getId(),
                            one.getText(),
                            Objects.toString(one.getText(), ""),
                            Objects.toString(opinion.getClinicianName(), "")));
        }
    }
}
