package care.quarterback.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rows of the requirements that a test proves, such as {@code @Requirement("S66")}. Each pass is written down; the
 * build fails when a row that claims to be built has none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(RequirementProof.class)
public @interface Requirement {

    String[] value();
}
