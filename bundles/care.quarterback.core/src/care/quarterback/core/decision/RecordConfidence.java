package care.quarterback.core.decision;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Confidence;
import care.quarterback.model.Milestone;
import java.time.LocalDate;

/** Records how sure the patient feels, 0 to 10, at a milestone. @param on null for today */
public record RecordConfidence(Milestone milestone, int value, LocalDate on) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Confidence confidence = edit.create(Confidence.class);
        confidence.setMilestone(milestone);
        confidence.setValue(value);
        confidence.setOn(on == null ? edit.today() : on);
        edit.careCase().getConfidences().add(confidence);
        EntryRules.check(confidence);
    }
}
