package care.quarterback.core.session;

import care.quarterback.model.Element;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which entries of the case an id among a command's arguments names, so that a person can choose one by its short name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Refers {

    Class<? extends Element> value();
}
