package care.quarterback.core.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A named edit of a case with typed arguments; usually a record called by an imperative, such as {@code RecordOpinion}.
 * Immutable; may be applied more than once (a conflict replays it on the fresh case).
 */
public interface CaseCommand {

    /**
     * Makes the change. Runs on the session's thread; what it does is recorded.
     *
     * @throws CommandRejected when the input cannot be accepted; the session then takes everything back
     */
    void apply(CaseEdit edit);

    /** The name in the audit: that of its {@link CommandName}. */
    default String name() {
        return getClass().getAnnotation(CommandName.class).value();
    }

    /** True for what has happened in the world (a letter sent, a call held): it is corrected, not undone. See {@link Fact}. */
    default boolean fact() {
        return getClass().isAnnotationPresent(Fact.class);
    }

    /** Why, in the person's words; empty when no reason is asked for. */
    default String reason() {
        return "";
    }

    /** An argument that a person may leave out although the entry needs it: the command fills it in, with today for a date. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Filled {}

    /** Which field of the entry that a command adds an argument fills, where the two are called differently. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Fills {

        /** The model's name of the field. */
        String value();
    }

    /** An argument of a command that the product gives and nobody types; where it is left out, the type's constant NONE stands. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Unasked {}
}
