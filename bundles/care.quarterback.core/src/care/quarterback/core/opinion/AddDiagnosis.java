package care.quarterback.core.opinion;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.value.ObjectId;

/** Adds a diagnosis to the newest version of an opinion. A version has at most one primary diagnosis. */
public record AddDiagnosis(ObjectId opinion, DiagnosisEntry entry) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion version = OpinionVersions.writable(edit.find(opinion, Opinion.class));
        if (entry.rank() == DiagnosisRank.PRIMARY
                && version.getDiagnoses().stream()
                        .anyMatch(each -> each.getVoided() == null && each.getRank() == DiagnosisRank.PRIMARY)) {
            throw CommandRejected.because(
                    "rank",
                    "This opinion has a primary diagnosis already. Add this one as a secondary diagnosis, or change"
                            + " that one.");
        }
        Diagnosis diagnosis = edit.create(Diagnosis.class);
        diagnosis.setRank(entry.rank());
        diagnosis.setText(entry.text());
        diagnosis.setCertainty(entry.certainty());
        diagnosis.setSide(entry.side());
        diagnosis.setGrade(
                entry.grade() == null || entry.grade().isBlank()
                        ? null
                        : entry.grade().strip());
        entry.code().ifPresent(code -> diagnosis.getCodings().add(code.coding(edit)));
        version.getDiagnoses().add(diagnosis);
        version.setNoDiagnosis(false);
        EntryRules.check(diagnosis);
    }
}
