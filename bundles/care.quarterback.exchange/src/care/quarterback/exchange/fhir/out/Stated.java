package care.quarterback.exchange.fhir.out;

import care.quarterback.model.Statement;
import java.util.List;

/** What a case says today: what somebody took back does not leave. */
final class Stated {

    private Stated() {}

    static <T extends Statement> List<T> of(List<T> statements) {
        return statements.stream().filter(each -> !each.isVoided()).toList();
    }
}
