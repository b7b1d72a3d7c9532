package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.value.CaseId;

/** Lets everybody who reads cases open this one again. */
@CommandName("LiftRestriction")
public record LiftRestriction(CaseId id, String reason) implements PracticeCommand {

    /** Who meant to take back another edit would open, or close, a case to people. */
    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(PracticeEdit edit) {
        edit.remove(PracticeRestrictions.find(edit.practice(), id)
                .orElseThrow(() -> CommandRejected.because("people", PracticeWords.of("wrong.restrict.none"))));
    }
}
