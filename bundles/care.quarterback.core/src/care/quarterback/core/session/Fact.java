package care.quarterback.core.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that tells of something that has happened in the world, such as a letter that was sent: it is corrected,
 * not undone. It belongs to the command and not to a single use of it, so that the audit's name of the command is enough to
 * know it again later.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Fact {}
