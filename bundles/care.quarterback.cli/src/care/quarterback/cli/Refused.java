package care.quarterback.cli;

import care.quarterback.core.session.CommandRejected;
import java.util.function.Supplier;

/** Turns a refusal of a name that was typed into a sentence and an exit code. */
final class Refused {

    private Refused() {}

    /** @throws CliFailure as a command that was not understood, when the names are refused */
    static <T> T understood(Supplier<T> names) {
        try {
            return names.get();
        } catch (CommandRejected rejected) {
            throw new CliFailure(Exit.USAGE, Texts.of(rejected.problems()));
        }
    }
}
