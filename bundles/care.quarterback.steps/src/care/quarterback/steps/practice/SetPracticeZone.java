package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Says in which time zone the practice works; blank for the usual one. */
@CommandName("SetPracticeZone")
public record SetPracticeZone(String zone) implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        String wanted = zone == null ? "" : zone.strip();
        if (wanted.isEmpty()) {
            edit.practice().setTimeZone(null);
            return;
        }
        try {
            edit.practice().setTimeZone(ZoneId.of(wanted).getId());
        } catch (DateTimeException unknown) {
            throw CommandRejected.because("timeZone", PracticeWords.of("wrong.zone"));
        }
    }
}
