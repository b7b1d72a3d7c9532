package care.quarterback.steps.fees;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.WorkTimer;

/** Starts the clock of whoever works on the case now. It runs on until it is stopped, also when the window is closed. */
@CommandName("StartTimer")
public record StartTimer() implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (Timers.of(edit.careCase(), edit.actor().name()).isPresent()) {
            throw CommandRejected.because("", Message.of("refusals", "fees.timerRuns"));
        }
        WorkTimer timer = edit.create(WorkTimer.class);
        timer.setBy(edit.actor().name());
        timer.setStartedAt(edit.now());
        edit.careCase().getTimers().add(timer);
    }
}
