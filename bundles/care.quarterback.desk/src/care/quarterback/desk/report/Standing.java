package care.quarterback.desk.report;

import care.quarterback.model.Statement;
import java.util.List;
import java.util.Optional;

/** What of a case may be printed: statements that were not voided, and texts that say something. */
final class Standing {

    private Standing() {}

    static <S extends Statement> List<S> of(List<S> statements) {
        return statements.stream().filter(statement -> !statement.isVoided()).toList();
    }

    static Optional<String> text(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    static boolean some(String text) {
        return text(text).isPresent();
    }
}
