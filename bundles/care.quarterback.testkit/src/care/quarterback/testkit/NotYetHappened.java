package care.quarterback.testkit;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;

/** A command that does what it does but does not count as a fact, so that a test can undo it. */
public record NotYetHappened(CaseCommand command) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        command.apply(edit);
    }

    @Override
    public String name() {
        return command.name();
    }

    @Override
    public String reason() {
        return command.reason();
    }
}
