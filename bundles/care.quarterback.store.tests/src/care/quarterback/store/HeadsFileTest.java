package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.StoreSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsFileTest {

    private final StoreSeal seal = StoreSeal.of("store-1", new byte[32]);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void namesTheFile() {
        file = folder.resolve("store.heads");
    }

    private static AuditHead head(long length) {
        return new AuditHead(
                length,
                "%064x"
                        .formatted(length * 0x1234567 + 5)
                        .replaceFirst("^0+", "ab")
                        .transform(text -> (text + "0".repeat(64)).substring(0, 64)));
    }

    private static boolean known(HeadsFile heads, CaseId id, AuditHead head) {
        return heads.fits(heads.of(id), head) && heads.of(id).length() == head.length();
    }

    @Test
    void headsComeBackHoweverOftenItIsOpenedAndWhateverTheirOrder() throws Exception {
        var random = new Random(20260302);
        Map<CaseId, AuditHead> expected = new HashMap<>();
        HeadsFile.make(file, seal, Map.of()).close();
        for (int life = 0; life < 30; life++) {
            try (var heads = HeadsFile.open(file, seal)) {
                expected.forEach((id, head) -> assertTrue(known(heads, id, head)));
                for (int save = 0; save < 25; save++) {
                    CaseId id = id(1 + random.nextInt(90));
                    AuditHead next =
                            head(expected.getOrDefault(id, AuditHead.EMPTY).length() + 1);
                    heads.reached(id, next);
                    expected.put(id, next);
                }
                assertEquals(Set.copyOf(expected.keySet()), new HashSet<>(heads.ids()));
            }
        }
        try (var heads = HeadsFile.open(file, seal)) {
            expected.forEach((id, head) -> assertTrue(known(heads, id, head)));
            assertEquals(AuditHead.EMPTY, heads.of(id(999)));
            assertEquals(64, heads.recent().size());
        }
        assertTrue(Files.size(file) < 20_000, "it is written anew now and then");
    }

    @Test
    void anEarlierHeadDoesNotFitAndALaterOneDoes() throws IOException {
        try (var heads = HeadsFile.make(file, seal, Map.of(id(1), head(5)))) {
            assertFalse(heads.fits(heads.of(id(1)), head(4)));
            assertFalse(heads.fits(heads.of(id(1)), AuditHead.EMPTY));
            assertFalse(heads.fits(heads.of(id(1)), new AuditHead(5, "c".repeat(64))), "another history");
            assertFalse(heads.fits(heads.of(id(1)), new AuditHead(5, "no hash")));
            assertTrue(heads.fits(heads.of(id(1)), head(5)));
            assertTrue(heads.fits(heads.of(id(1)), head(6)), "the list was not written in time");
            heads.reached(id(1), head(3));
            assertTrue(known(heads, id(1), head(5)), "a save that is told late");
        }
    }

    @Test
    void everyAlteredByteIsNoticedAndACutOffEndIsPassedOver() throws Exception {
        try (var heads = HeadsFile.make(file, seal, Map.of(id(1), head(1)))) {
            heads.reached(id(2), head(1));
            heads.reached(id(1), head(2));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 4;
            Files.write(file, altered);
            assertTrue(isNoticed(), "byte " + at);
        }
        for (int length = whole.length; length > whole.length - 50; length--) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (var heads = HeadsFile.open(file, seal)) {
                long expected = length == whole.length ? 2 : 1;
                assertEquals(expected, heads.of(id(1)).length(), "cut to " + length);
                heads.reached(id(1), head(7)); // and it goes on behind what was whole
            }
            try (var heads = HeadsFile.open(file, seal)) {
                assertTrue(known(heads, id(1), head(7)));
            }
        }
    }

    /** A length that was altered looks like an end that was cut off: then the newest head is gone, and no other is there. */
    private boolean isNoticed() throws IOException {
        try (var heads = HeadsFile.open(file, seal)) {
            return heads.of(id(1)).length() < 2 || heads.of(id(2)).length() < 1;
        } catch (HeadsFile.Unreadable altered) {
            return true;
        }
    }

    @Test
    void framesOfAnotherStoreOrInAnotherOrderAreNoticed() throws Exception {
        HeadsFile.make(file, seal, Map.of(id(1), head(1))).close();
        var other = StoreSeal.of("store-2", new byte[32]);
        assertThrows(HeadsFile.Unreadable.class, () -> HeadsFile.open(file, other));
    }
}
