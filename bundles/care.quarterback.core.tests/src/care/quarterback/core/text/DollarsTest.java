package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DollarsTest {

    private final Sentences sentences = new Sentences(Locale.US);

    @Test
    void anAmountHasOneFormHoweverItWasTyped() {
        assertEquals(
                List.of("$2,400", "$2,400", "$48", "$48.50", "$1,250.05", "$0", "-$12.50"),
                Stream.of("2400", "2400.00", "48.0", "48.5", "1250.05", "0.00", "-12.50")
                        .map(amount -> sentences.dollars(new BigDecimal(amount)))
                        .toList());
    }
}
