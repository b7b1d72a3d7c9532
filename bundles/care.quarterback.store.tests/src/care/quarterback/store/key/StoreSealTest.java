package care.quarterback.store.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.store.key.StoreSeal.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreSealTest {

    private static final byte[] VALUE = "a case".getBytes(StandardCharsets.US_ASCII);

    private final StoreSeal seal = StoreSeal.of("store-1", new byte[32]);

    @Test
    void aValueOpensInItsPlaceAndNowhereElse() {
        byte[] sealed = seal.seal(Purpose.DOCUMENT, VALUE, "case-1", 7L, "head");
        assertArrayEquals(
                VALUE, seal.open(Purpose.DOCUMENT, sealed, "case-1", 7L, "head").orElseThrow());
        assertEquals(Optional.empty(), seal.open(Purpose.DOCUMENT, sealed, "case-2", 7L, "head"));
        assertEquals(Optional.empty(), seal.open(Purpose.DOCUMENT, sealed, "case-1", 6L, "head"));
        assertEquals(Optional.empty(), seal.open(Purpose.DOCUMENT, sealed, "case-1", 7L, "other"));
        assertEquals(Optional.empty(), seal.open(Purpose.PRACTICE, sealed, "case-1", 7L, "head"));
        assertEquals(Optional.empty(), seal.open(Purpose.DOCUMENT, sealed, "case-17L", "head"));
        var elsewhere = StoreSeal.of("store-2", new byte[32]);
        assertEquals(Optional.empty(), elsewhere.open(Purpose.DOCUMENT, sealed, "case-1", 7L, "head"));
    }

    @Test
    void everyAlteredOrMissingByteIsNoticed() {
        byte[] sealed = seal.seal(Purpose.DOCUMENT, VALUE, "case-1");
        for (int i = 0; i < sealed.length; i++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] altered = sealed.clone();
                altered[i] ^= (byte) (1 << bit);
                assertEquals(Optional.empty(), seal.open(Purpose.DOCUMENT, altered, "case-1"), "byte " + i);
            }
            assertEquals(Optional.empty(), seal.open(Purpose.DOCUMENT, Arrays.copyOf(sealed, i), "case-1"));
        }
        assertEquals(Optional.empty(), seal.open(Purpose.DOCUMENT, VALUE, "case-1"), "what was never sealed");
    }

    @Test
    void marksDifferByPurposeStoreKeyAndValues() {
        byte[] other = new byte[32];
        other[31] = 1;
        Set<String> marks = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            marks.add(seal.mark(purpose, "a", "b"));
        }
        marks.add(StoreSeal.of("store-2", new byte[32]).mark(Purpose.ROW, "a", "b"));
        marks.add(StoreSeal.of("store-1", other).mark(Purpose.ROW, "a", "b"));
        marks.add(seal.mark(Purpose.ROW, "ab", ""));
        marks.add(seal.mark(Purpose.ROW, "a", null, "b"));
        assertEquals(Purpose.values().length + 4, marks.size());
        assertEquals(seal.mark(Purpose.ROW, "a", "b"), seal.mark(Purpose.ROW, "a", "b"));
    }

    @Test
    void noTwoSealedValuesAreAlike() {
        assertFalse(Arrays.equals(seal.seal(Purpose.ROW, VALUE), seal.seal(Purpose.ROW, VALUE)));
        assertNotEquals(VALUE.length, seal.seal(Purpose.ROW, VALUE).length);
    }

    @Test
    void aStoreWithoutAKeyLeavesValuesAsTheyAre() {
        var open = StoreSeal.withoutKey();
        assertFalse(open.keyed());
        assertTrue(seal.keyed());
        assertArrayEquals(VALUE, open.seal(Purpose.DOCUMENT, VALUE, "case-1"));
        assertArrayEquals(VALUE, open.open(Purpose.DOCUMENT, VALUE, "case-2").orElseThrow());
    }
}
