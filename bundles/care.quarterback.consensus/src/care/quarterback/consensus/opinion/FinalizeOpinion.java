package care.quarterback.consensus.opinion;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;

/** Says that the newest version of an opinion is complete as the doctor gave it; it is not edited after that. */
@CommandName("FinalizeOpinion")
public record FinalizeOpinion(@Refers(Opinion.class) ObjectId opinion) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion version = OpinionVersions.writable(edit.find(opinion, Opinion.class));
        boolean diagnosed = version.getDiagnoses().stream().anyMatch(each -> !each.isVoided());
        if (!diagnosed && !version.isNoDiagnosis()) {
            throw CommandRejected.because("opinion", Message.of("refusals", "opinion.noDiagnosis"));
        }
        OpinionVersions.lock(edit, version);
    }
}
