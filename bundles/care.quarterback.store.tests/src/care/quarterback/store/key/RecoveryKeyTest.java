package care.quarterback.store.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.StoreException;
import care.quarterback.testkit.Fixed;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String printed = RecoveryKey.random(new SecureRandom());

    @Test
    void aPrintedKeyIsReadHoweverItIsTyped() {
        assertTrue(printed.matches("([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}"), printed);
        char[] signs = printed.replace("-", "").toCharArray();
        assertArrayEquals(signs, RecoveryKey.read(printed.toCharArray()));
        String typed =
                "  " + printed.toLowerCase().replace('0', 'o').replace('1', 'l').replace("-", " ") + "\n";
        assertArrayEquals(signs, RecoveryKey.read(typed.toCharArray()));
    }

    @Test
    void everyWrongSignIsFoundAndItsGroupNamed() {
        for (int place = 0; place < printed.length(); place++) {
            if (printed.charAt(place) == '-') {
                continue;
            }
            for (char sign : SIGNS.toCharArray()) {
                if (sign != printed.charAt(place)) {
                    var typed = new StringBuilder(printed);
                    typed.setCharAt(place, sign);
                    assertTrue(refused(typed.toString()).contains("Group " + (place / 6 + 1) + " "));
                }
            }
        }
    }

    @Test
    void swappedNeighboursAndSwappedGroupsAreFound() {
        for (int place = 1; place < printed.length(); place++) {
            var typed = new StringBuilder(printed);
            typed.setCharAt(place, printed.charAt(place - 1));
            typed.setCharAt(place - 1, printed.charAt(place));
            if (printed.charAt(place) != '-'
                    && printed.charAt(place - 1) != '-'
                    && printed.charAt(place) != printed.charAt(place - 1)) {
                refused(typed.toString());
            }
        }
        String swapped = printed.substring(6, 12) + printed.substring(0, 6) + printed.substring(12);
        if (!printed.substring(0, 5).equals(printed.substring(6, 11))) {
            refused(swapped);
        }
    }

    @Test
    void whatIsNoKeyIsRefusedInWords() {
        assertTrue(refused("").contains("isn’t complete"));
        assertTrue(refused(printed.substring(0, 30)).contains("isn’t complete"));
        assertTrue(refused(printed + "A").contains("isn’t a recovery key"));
        assertTrue(refused("three quiet herons!").contains("isn’t a recovery key"));
    }

    private static String refused(String typed) {
        var refusal = assertThrows(StoreException.class, () -> RecoveryKey.read(typed.toCharArray()));
        assertEquals(StoreException.Kind.WRONG_SECRET, refusal.kind());
        return Fixed.sentences().sentence(refusal.said());
    }
}
