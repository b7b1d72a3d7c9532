package care.quarterback.core.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a command, for ever: it stands in the audit, in scripts and in texts. The class may be called otherwise one
 * day; the name stays.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CommandName {

    /** An imperative in the field's words, such as "SendPackage". */
    String value();
}
