package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.open;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.model.Goal;
import care.quarterback.store.key.KeyFile;
import care.quarterback.testkit.Fixed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that was made before stores were sealed (schema 9, key file 2): as a store, and as a backup. */
class BeforeSealsTest {

    private static final byte[] MRI = "an MRI of before".repeat(2000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path before;

    @BeforeEach
    void unpacks() throws IOException {
        before = folder.resolve("before");
        try (var zip = new ZipInputStream(BeforeSealsTest.class.getResourceAsStream("before-seals.zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip, to);
                }
            }
        }
    }

    @Test
    void aStoreOfBeforeIsSealedWhenItIsOpened() throws Exception {
        assertTrue(Files.readString(before.resolve("store.key")).startsWith("quarterback-store-key 2\n"));
        try (OpenStore store = open(before)) {
            isWhole(store);
            var services =
                    CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
            var session = CaseSession.open(services, SampleCases.NURSE, id(1));
            assertTrue(session.execute(new SampleCases.AddGoal("read")).join().done());
            assertTrue(store.cases().verify(id(1)).verified(), "entries of both forms in one chain");
        }
        assertTrue(Files.readString(before.resolve("store.key")).startsWith("quarterback-store-key 3\n"));
        assertTrue(Files.exists(before.resolve("store.heads")));
        try (OpenStore store = open(before)) {
            assertEquals(3, store.cases().load(id(1)).orElseThrow().revision());
        }
    }

    @Test
    void theSealingSaysHowFarItIsAndGoesOnWhereItWasStopped() throws Exception {
        List<Long> steps = new ArrayList<>();
        var stopping = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                assertEquals(5, total, "four cases and a document");
                steps.add(done);
            }

            @Override
            public boolean cancelled() {
                return steps.size() == 3;
            }
        };
        assertEquals(Kind.FAILED, refusal(() -> PROVIDER.open(in(before), passphrase(), stopping)));
        assertEquals(List.of(0L, 1L, 2L), steps);
        try (OpenStore store = open(before)) {
            isWhole(store);
        }
    }

    @Test
    void aBackupOfBeforeIsRestored() throws Exception {
        Path place = folder.resolve("place");
        PROVIDER.restore(before, in(place), passphrase(), (store, made) -> {}, Progress.NONE);
        try (OpenStore store = open(place)) {
            isWhole(store);
        }
    }

    @Test
    void aStoreThatWasSealedDoesNotTakeADatabaseOfBefore() throws IOException {
        Path kept = folder.resolve("kept");
        HomeFolder.copy(before, kept);
        open(before).close();
        HomeFolder.delete(before.resolve("db"));
        HomeFolder.copy(kept.resolve("db"), before.resolve("db"));
        try (OpenStore store = open(before)) { // its heads are the same: nothing was saved since
            assertEquals(Kind.DAMAGED, refusal(() -> store.cases().load(id(1))));
            assertFalse(store.cases().verify(id(1)).verified());
            assertEquals("", store.cases().find("", 10).getFirst().patient());
        }
    }

    @Test
    void aSealingThatWasBrokenOffGoesOn() throws Exception {
        byte[] key = Files.readAllBytes(before.resolve("store.key"));
        open(before).close();
        Files.write(before.resolve("store.key"), key);
        Files.delete(before.resolve("store.heads"));
        withoutMark(); // which comes last
        try (OpenStore store = open(before)) {
            isWhole(store);
        }
    }

    /** The database as it is until the key file says that all is sealed. */
    private void withoutMark() throws SQLException {
        byte[] key = KeyFile.read(before.resolve("store.key")).unlock(passphrase());
        var home = new HomeFolder(before);
        var database = DerbyDatabase.open(home.database(), home.log(), key);
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("delete from store_seal where slot = 1"));
        } finally {
            database.close();
        }
    }

    private static void isWhole(OpenStore store) throws Exception {
        assertEquals(List.of(id(1), id(2), id(3), id(7)), store.cases().ids());
        for (var id : store.cases().ids()) {
            assertTrue(store.cases().verify(id).verified(), id::toString);
        }
        assertEquals(List.of(), store.cases().gone());
        assertEquals("Doe, Margaret", store.cases().find("doe", 10).getFirst().patient());
        assertEquals(
                "Dr. Reyes",
                store.worklist()
                        .page(Query.all(SampleCases.day("2026-03-10"), SampleCases.day("2026-03-13"), 10))
                        .getFirst()
                        .item()
                        .subject());
        var services =
                CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
        assertEquals(
                List.of("walk 2", "sleep 2"),
                CaseSession.open(services, SampleCases.NURSE, id(2))
                        .query(c -> c.getGoals().stream().map(Goal::getText).toList())
                        .join());
        assertTrue(store.practice().load().isPresent());
        assertTrue(store.practice().verify().verified());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(MRI));
        try (var in = store.attachments().open(hash).orElseThrow()) {
            assertArrayEquals(MRI, in.readAllBytes());
        }
        assertEquals(List.of(), store.attachments().verify());
        assertEquals(
                Map.of("text", "half a sentence"),
                store.drafts().of("N. Okonjo").getFirst().typed());
    }
}
