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

/** Says that the doctor gave no diagnosis, or takes that back. */
@CommandName("MarkNoDiagnosis")
public record MarkNoDiagnosis(@Refers(Opinion.class) ObjectId opinion, boolean none) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion version = OpinionVersions.writable(edit.find(opinion, Opinion.class));
        if (none && version.getDiagnoses().stream().anyMatch(each -> !each.isVoided())) {
            throw CommandRejected.because("noDiagnosis", Message.of("refusals", "opinion.diagnosesThere"));
        }
        version.setNoDiagnosis(none);
    }
}
