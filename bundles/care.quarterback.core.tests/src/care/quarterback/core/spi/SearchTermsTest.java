package care.quarterback.core.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void aTextIsItsWordsInOrderEachOnceWithoutAccentsOrCase() {
        assertEquals(
                List.of("garcia", "lopez", "m48", "062", "o", "neil"),
                List.copyOf(SearchTerms.of("  García-LÓPEZ, M48.062: García O’Neil!")));
        assertEquals(List.of("hip", "x", "ray", "2"), List.copyOf(SearchTerms.of("Hip X-ray (2) hip")));
        assertEquals(List.of(), List.copyOf(SearchTerms.of(" -, ")));
        assertEquals("a".repeat(40), SearchTerms.of("A".repeat(60)).iterator().next());
    }

    /** The short way for plain letters and the long way for all others fold alike. */
    @Test
    void plainTextFoldsAsItDoesBesideAnAccent() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int at = random.nextInt(20); at > 0; at--) {
                text.append((char) random.nextInt(128));
            }
            String beside = SearchTerms.fold(text + " \u00e9");
            assertEquals((SearchTerms.fold(text.toString()) + " e").strip(), beside);
        }
    }
}
