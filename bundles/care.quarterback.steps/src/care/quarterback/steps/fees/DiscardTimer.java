package care.quarterback.steps.fees;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;

/** Stops the timer of whoever works on the case, and writes nothing down. */
@CommandName("DiscardTimer")
public record DiscardTimer() implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        edit.remove(Timers.of(edit.careCase(), edit.actor().name())
                .orElseThrow(() -> CommandRejected.because("", Message.of("refusals", "fees.noTimer"))));
    }
}
