package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.testkit.DrawnCase;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * No two sentences of one case contradict each other, tried on drawn cases. -Dproperty.cases=5000 tries more of them,
 * -Dproperty.first=N begins at the case of that number.
 */
class SaidTogetherTest {

    private static final int CASES = Integer.getInteger("property.cases", 150);
    private static final long FIRST = Long.getLong("property.first", 1);

    @Test
    void noSentenceOfACaseTakesBackAnotherOne() {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (long number = FIRST; number < FIRST + CASES; number++) {
            for (String each : Contradictions.of(SaidOfCase.of(DrawnCase.of(number)))) {
                String kind = each.substring(0, each.indexOf(':'));
                kinds.putIfAbsent(kind, "case " + number + ", " + each);
                counts.merge(kind, 1, Integer::sum);
            }
        }
        assertTrue(kinds.isEmpty(), () -> counts + "\n" + String.join("\n", kinds.values()));
    }
}
