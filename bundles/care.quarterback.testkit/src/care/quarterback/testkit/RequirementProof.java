package care.quarterback.testkit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes down which requirements a test that has passed proves. */
public final class RequirementProof implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        Method method = context.getRequiredTestMethod();
        Stream.of(
                        method.getAnnotation(Requirement.class),
                        context.getRequiredTestClass().getAnnotation(Requirement.class))
                .flatMap(requirement -> Optional.ofNullable(requirement).stream())
                .flatMap(requirement -> Arrays.stream(requirement.value()))
                .distinct()
                .forEach(row -> Proofs.write("requirement", row));
    }
}
