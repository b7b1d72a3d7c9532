package care.quarterback.core.session;

import care.quarterback.model.Element;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The kind of entry that a command adds, where a plain list would not be enough. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Adds {

    Class<? extends Element> value();
}
