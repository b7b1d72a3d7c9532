package care.quarterback.archrules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However Quarterback is started, its memory and its arguments, which can name a patient, stay in the process. */
class StartOptionsTest {

    private static final List<String> STARTS =
            List.of("quarterback", "releng/product/quarterback.product", "releng/jpackage.sh");
    private static final List<String> CLOSED = List.of(
            "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:-UsePerfData");
    private static final String DUMP = "HeapDump";

    @Test
    void nothingOfTheMemoryIsLeftBehind() throws IOException {
        for (String each : STARTS) {
            String text = Files.readString(Checkout.here().root().resolve(each));
            assertEquals(
                    List.of(),
                    CLOSED.stream().filter(option -> !text.contains(option)).toList(),
                    each);
            assertEquals(-1, text.indexOf(DUMP), each);
        }
    }
}
