package care.quarterback.consensus.opinion;

import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Coding;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.OpinionVersion;

/** Writes a diagnosis as it was entered into the model. */
final class DiagnosisWriting {

    private DiagnosisWriting() {}

    /** @throws CommandRejected when another diagnosis of the version is the primary one */
    static void refuseSecondPrimary(OpinionVersion version, Diagnosis written, DiagnosisEntry entry) {
        if (entry.rank() == DiagnosisRank.PRIMARY
                && version.getDiagnoses().stream()
                        .anyMatch(each ->
                                each != written && !each.isVoided() && each.getRank() == DiagnosisRank.PRIMARY)) {
            throw CommandRejected.because("rank", Message.of("refusals", "opinion.primaryThere"));
        }
    }

    static void write(CaseEdit edit, Diagnosis diagnosis, DiagnosisEntry entry) {
        DiagnosisAttributes said = entry.attributes();
        diagnosis.setRank(entry.rank());
        diagnosis.setText(entry.text());
        diagnosis.setCertainty(entry.certainty());
        diagnosis.setSide(said.side());
        diagnosis.setSite(filled(said.site()));
        diagnosis.setStage(filled(said.stage()));
        diagnosis.setGrade(filled(said.grade()));
        diagnosis.setAcuity(filled(said.acuity()));
        diagnosis.setCause(filled(said.cause()));
        entry.code()
                .ifPresentOrElse(
                        code -> code(edit, diagnosis, code),
                        () -> diagnosis.getCodings().removeIf(each -> CodeEntry.ICD10CM.equals(each.getSystem())));
        EntryRules.check(diagnosis);
    }

    private static void code(CaseEdit edit, Diagnosis diagnosis, CodeEntry code) {
        Coding next = code.coding(edit);
        boolean same = diagnosis.getCodings().stream()
                .anyMatch(each -> code.system().equals(each.getSystem())
                        && next.getCode().equals(each.getCode())
                        && each.isConfirmed() == next.isConfirmed());
        if (!same) {
            diagnosis.getCodings().removeIf(each -> code.system().equals(each.getSystem()));
            diagnosis.getCodings().add(next);
        }
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
