package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the language of the whole machine changes meanwhile")
class LanguageTest {

    @Test
    void onlyALanguageWithTextsIsOffered() {
        assertEquals(List.of("en-US", "en-XA"), Language.offered());
        assertEquals(Optional.of("en-US"), Language.offered(" EN_us "));
        assertEquals(Optional.of("en-XA"), Language.offered("en-xa"));
        assertEquals(Optional.empty(), Language.offered("de"));
        assertEquals(Optional.empty(), Language.offered("en"));
    }

    @Test
    void thePracticesLanguageIsSpokenUntilItsStoreIsClosed() {
        Locale before = Language.system();
        try (Language.Spoken spoken = Language.speak("en-XA")) {
            assertEquals(Language.PSEUDO, Language.system());
        }
        assertEquals(before, Language.system());
        try (Language.Spoken spoken = Language.speak("")) {
            assertEquals(before, Language.system());
        }
        try (Language.Spoken spoken = Language.speak("nl")) { // of a newer Quarterback
            assertEquals(Locale.US, Language.system());
        }
        assertEquals(before, Language.system());
    }
}
