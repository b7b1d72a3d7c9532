package care.quarterback.consensus.decision;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Answer;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.UnderstandingCheck;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Records whether the patient could say an option in their own words. @param teachBack what the patient said */
@Adds(UnderstandingCheck.class)
@CommandName("CheckUnderstanding")
public record CheckUnderstanding(
        @Refers(TreatmentOption.class) ObjectId option,
        @Filled LocalDate on,
        Answer understood,
        Answer reasonsExplained,
        String teachBack)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        UnderstandingCheck check = edit.create(UnderstandingCheck.class);
        check.setOption(edit.find(option, TreatmentOption.class));
        check.setOn(on == null ? edit.today() : on);
        check.setUnderstood(understood);
        check.setReasonsExplained(reasonsExplained);
        check.setTeachBack(teachBack);
        edit.careCase().getUnderstandings().add(check);
        EntryRules.check(check);
    }
}
