package care.quarterback.steps.fees;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.TimeEntry;
import care.quarterback.model.TimeKind;
import care.quarterback.model.WorkTimer;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Stops the timer of whoever works on the case, and writes the time down on the day it was started: work that goes past midnight
 * is one piece, and a timer that was forgotten over night is of the day before. One that ran very long, or that the clock of
 * the computer was set back under, asks how long the work was.
 *
 * @param minutes null for what the timer says
 */
@CommandName("StopTimer")
public record StopTimer(
        String text,
        TimeKind kind,
        boolean billable,
        @CaseCommand.Filled Integer minutes) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        WorkTimer timer = Timers.of(edit.careCase(), edit.actor().name())
                .orElseThrow(() -> CommandRejected.because("", Message.of("refusals", "fees.noTimer")));
        Duration run = Duration.between(timer.getStartedAt(), edit.now());
        if (minutes == null && run.isNegative()) {
            throw CommandRejected.because("minutes", Message.of("refusals", "fees.timerBack"));
        }
        if (minutes == null && run.compareTo(Timers.BELIEVED) > 0) {
            throw CommandRejected.because(
                    "minutes", Message.of("refusals", "fees.timerLong", run.toHours(), run.toMinutesPart()));
        }
        TimeEntry entry = edit.create(TimeEntry.class);
        LocalDate started = edit.dayOf(timer.getStartedAt());
        entry.setOn(started.isAfter(edit.today()) ? edit.today() : started);
        entry.setBy(edit.actor().name());
        entry.setMinutes(minutes == null ? Timers.minutes(run) : minutes);
        entry.setText(text == null || text.isBlank() ? null : text.strip());
        entry.setKind(kind == null ? TimeKind.OTHER : kind);
        entry.setBillable(billable);
        EntryRules.check(entry);
        edit.careCase().getTimeEntries().add(entry);
        edit.remove(timer);
    }
}
