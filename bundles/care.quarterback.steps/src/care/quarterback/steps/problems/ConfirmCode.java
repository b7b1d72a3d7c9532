package care.quarterback.steps.problems;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.value.ObjectId;

/** Gives a problem the ICD-10-CM code that a person chose. The codes of the source stay as they came. */
@CommandName("ConfirmCode")
public record ConfirmCode(@Refers(Condition.class) ObjectId condition, String code, String display)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Condition coded = edit.find(condition, Condition.class);
        Coding next = CodeEntry.icd10cm(code, display).coding(edit);
        boolean there = coded.getCodings().stream()
                .anyMatch(each -> CodeEntry.ICD10CM.equals(each.getSystem())
                        && each.isConfirmed()
                        && next.getCode().equals(each.getCode()));
        if (there) {
            throw CommandRejected.because("code", Message.of("refusals", "problems.sameCode"));
        }
        coded.getCodings().removeIf(each -> CodeEntry.ICD10CM.equals(each.getSystem()));
        coded.getCodings().add(next);
    }
}
