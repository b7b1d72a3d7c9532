package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;

/**
 * A named edit of the practice with typed arguments; a record called by an imperative, such as {@code NamePractice}.
 * Immutable; may be applied more than once (a conflict replays it on the fresh document).
 */
public interface PracticeCommand {

    /**
     * Makes the change. Runs on the session's thread; what it does is recorded.
     *
     * @throws care.quarterback.core.session.CommandRejected when the input cannot be accepted; the session then takes
     *     everything back
     */
    void apply(PracticeEdit edit);

    /** The name in the audit: that of its {@link CommandName}. */
    default String name() {
        return getClass().getAnnotation(CommandName.class).value();
    }

    /** True for what stands on its own and is taken back by a command of its own: undo does not reach it. */
    default boolean fact() {
        return false;
    }

    /** Why, in the person's words; empty when no reason is asked for. */
    default String reason() {
        return "";
    }
}
