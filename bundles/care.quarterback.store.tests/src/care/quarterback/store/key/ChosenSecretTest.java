package care.quarterback.store.key;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenSecretTest {

    private static void check(String text) {
        ChosenSecret.check(StoreSecret.passphrase(text.toCharArray()).by("Nadia Okonjo-Whitfield"));
    }

    private static String refused(String text) {
        var weak = assertThrows(StoreException.class, () -> check(text), text);
        assertEquals(StoreException.Kind.WEAK_SECRET, weak.kind());
        return weak.said().key();
    }

    @ParameterizedTest
    @CsvSource({
        "heron, weak",
        "aaaaaaaaaaaa, weakRow",
        "abcabcabcabc, weakRepeated",
        "password1234, weakCommon",
        "Passw0rd1234, weakCommon",
        "abcdefghijkl, weakRow",
        "qwertyuiop[], weakRow",
        "quarterback1, weakCommon",
        "whitfield123, weakCommon"
    })
    void whatIsGuessedFirstIsRefusedWithAdvice(String text, String why) {
        assertEquals(why, refused(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three quiet herons",
                "nine dull penguins",
                "correct horse battery staple",
                "Tr0ub4dor&3 lives here",
                "grün blüht der Löwenzahn",
                "x7#Kq9!vLm2$"
            })
    void aFewWordsInARowAreTaken(String text) {
        assertDoesNotThrow(() -> check(text));
    }

    @Test
    void aVeryLongOneIsTakenAtOnce() {
        check("a long sentence that someone likes and types each morning, however long it may be. ".repeat(10));
    }
}
