package care.quarterback.consensus.opinion;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.entry.Locks;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Coding;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.value.ObjectId;

/** Gives a diagnosis the code that a person confirmed, in place of the code of the same system that it had. */
@CommandName("ChangeDiagnosisCode")
public record ChangeDiagnosisCode(@Refers(Diagnosis.class) ObjectId diagnosis, CodeEntry code) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Diagnosis coded = edit.find(diagnosis, Diagnosis.class);
        Locks.refuseInFinalVersion(coded);
        Coding next = code.coding(edit);
        boolean same = coded.getCodings().stream()
                .anyMatch(each -> code.system().equals(each.getSystem())
                        && next.getCode().equals(each.getCode())
                        && each.isConfirmed() == next.isConfirmed());
        if (same) {
            throw CommandRejected.because("code", Message.of("refusals", "opinion.sameCode"));
        }
        coded.getCodings().removeIf(each -> code.system().equals(each.getSystem()));
        coded.getCodings().add(next);
    }
}
