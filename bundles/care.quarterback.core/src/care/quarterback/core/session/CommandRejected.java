package care.quarterback.core.session;

import care.quarterback.core.text.Message;
import java.util.List;

/** Thrown by a command that cannot be accepted: the session takes back what it did and answers {@link Outcome.Rejected}. */
public final class CommandRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CommandRejected(List<Problem> problems) {
        super("rejected", null, false, false); // the problems may name a patient: they are not in the message
        this.problems = List.copyOf(problems);
    }

    /** @param field the argument that is wrong; @param message what is wrong and what to do */
    public static CommandRejected because(String field, Message message) {
        return new CommandRejected(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
