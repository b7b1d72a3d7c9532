package care.quarterback.core.session;

import java.time.LocalDate;

/**
 * A command that takes another day for today: what was not entered on the day it happened, and scripts that tell a story
 * day by day. What it writes carries that day; the audit keeps the true time.
 */
public record OnDay(CaseCommand command, LocalDate day) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        command.apply(edit.on(day));
    }

    @Override
    public String name() {
        return command.name();
    }

    @Override
    public boolean fact() {
        return command.fact();
    }

    @Override
    public String reason() {
        return command.reason();
    }
}
