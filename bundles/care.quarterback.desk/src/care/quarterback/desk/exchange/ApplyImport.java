package care.quarterback.desk.exchange;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.desk.exchange.ImportMerge.ImportedAs;

/**
 * Merges what a file holds of one patient into the case: one command, so that a preview shows what will be, a failure leaves
 * nothing, and undo takes the whole import back. What the case has already stays; what the source changed since takes the
 * source's new words, and what it withdrew is voided; a name or birth date that differs is never overwritten. Applied twice
 * it adds nothing.
 */
@CommandName("ApplyImport")
public record ApplyImport(PatientPlan plan, ImportedAs file) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        new ImportMerge(edit, plan, file).run();
    }
}
