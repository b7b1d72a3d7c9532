package care.quarterback.consensus.opinion;

import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;

/** Adds a diagnosis to the newest version of an opinion. A version has at most one primary diagnosis. */
@Adds(Diagnosis.class)
@CommandName("AddDiagnosis")
public record AddDiagnosis(@Refers(Opinion.class) ObjectId opinion, DiagnosisEntry entry) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion version = OpinionVersions.writable(edit.find(opinion, Opinion.class));
        Diagnosis diagnosis = edit.create(Diagnosis.class);
        DiagnosisWriting.refuseSecondPrimary(version, diagnosis, entry);
        version.getDiagnoses().add(diagnosis);
        version.setNoDiagnosis(false);
        DiagnosisWriting.write(edit, diagnosis, entry);
    }
}
