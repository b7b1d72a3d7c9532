package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.Locks;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;

/** Changes what was entered of a diagnosis, all of it at once, while its version is not final. */
@CommandName("ChangeDiagnosis")
public record ChangeDiagnosis(@Refers(Diagnosis.class) ObjectId diagnosis, DiagnosisEntry entry)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Diagnosis changed = edit.find(diagnosis, Diagnosis.class);
        Locks.refuseInFinalVersion(changed);
        DiagnosisWriting.refuseSecondPrimary((OpinionVersion) changed.eContainer(), changed, entry);
        DiagnosisWriting.write(edit, changed, entry);
    }
}
