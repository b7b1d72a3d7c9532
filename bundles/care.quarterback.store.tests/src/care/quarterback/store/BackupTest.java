package care.quarterback.store;

import static care.quarterback.store.SampleCases.first;
import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.open;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.model.value.CaseId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path backup;
    private Path place;
    private Created created;
    private List<Object> state;

    @BeforeEach
    void backsUpAStoreInUse() throws IOException {
        home = folder.resolve("home");
        backup = folder.resolve("backups/monday");
        place = folder.resolve("place");
        created = create(home);
        try (OpenStore store = created.store()) {
            store.cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
            store.cases().save(first(id(2), "Roe, Richard", "2026-01-06"));
            store.attachments()
                    .put(new ByteArrayInputStream("an MRI".repeat(90_000).getBytes("UTF-8")));
            state = state(store);
            store.backup(backup);
            store.cases().save(first(id(3), "Late, Lena", "2026-01-07"));
        }
    }

    /** Everything a store can tell. */
    private static List<Object> state(OpenStore store) throws IOException {
        List<Object> all = new ArrayList<>();
        for (CaseSummary each : store.cases().find("", 100)) {
            CaseId id = each.id();
            List<AuditEntry> audit = store.cases().audit(id);
            var stored = store.cases().load(id).orElseThrow();
            all.addAll(List.of(each, audit, stored.revision(), stored.head(), Arrays.toString(stored.document())));
            assertTrue(store.cases().verify(id).verified());
        }
        all.addAll(store.cases().find("doe", 100));
        String hash = HexFormat.of().formatHex(sha256("an MRI".repeat(90_000).getBytes("UTF-8")));
        try (var in = store.attachments().open(hash).orElseThrow()) {
            all.add(in.readAllBytes().length);
        }
        return all;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBackupComesBackByThePassphraseAlone() throws IOException {
        PROVIDER.restore(backup, in(place), passphrase());
        try (OpenStore store = open(place)) {
            assertEquals(state, state(store));
        }
        assertEquals(List.of("db", "store.heads", "store.key", "store.lock"), content(place));
    }

    @Test
    void aBackupComesBackByTheRecoveryKey() throws IOException {
        var recovery = StoreSecret.recoveryKey(created.recoveryKey().toCharArray());
        Files.createDirectory(place);
        PROVIDER.restore(backup, in(place), recovery);
        try (OpenStore store = PROVIDER.open(in(place), recovery)) {
            assertEquals(state, state(store));
        }
    }

    @Test
    void aBackupOpensByThePassphraseOfItsDay() throws IOException {
        try (OpenStore store = open(home)) {
            store.changePassphrase(passphrase(), StoreSecret.passphrase("four loud herons".toCharArray()));
        }
        PROVIDER.restore(backup, in(place), passphrase());
        try (OpenStore store = open(place)) {
            assertEquals(state, state(store));
        }
    }

    @Test
    void aStoreIsNeverReplacedByARestore() {
        assertEquals(Kind.ALREADY_THERE, refusal(() -> PROVIDER.restore(backup, in(home), passphrase())));
        try (OpenStore store = open(home)) {
            assertEquals(3, store.cases().ids().size());
        }
    }

    @Test
    void aRestoreThatFailsLeavesNothingBehind() throws IOException {
        var wrong = StoreSecret.passphrase("three quiet cranes".toCharArray());
        assertEquals(Kind.WRONG_SECRET, refusal(() -> PROVIDER.restore(backup, in(place), wrong)));
        assertFalse(Files.exists(place));
        assertEquals(Kind.MISSING, refusal(() -> PROVIDER.restore(folder, in(place), passphrase())));
        assertFalse(Files.exists(place));

        Files.delete(backup.resolve("db/service.properties"));
        refusal(() -> PROVIDER.restore(backup, in(place), passphrase()));
        assertFalse(Files.exists(place));
        Files.createDirectory(place);
        Files.writeString(place.resolve("mine.txt"), "stays");
        refusal(() -> PROVIDER.restore(backup, in(place), passphrase()));
        assertEquals(List.of("mine.txt"), content(place));
    }

    @Test
    void aBackupGoesIntoAnEmptyFolderOnly() throws IOException {
        try (OpenStore store = open(home)) {
            assertEquals(Kind.ALREADY_THERE, refusal(() -> store.backup(backup)));
            assertEquals(List.of("db", "store.heads", "store.key"), content(backup));
            Path file = Files.writeString(folder.resolve("file"), "in the way");
            assertEquals(Kind.UNREACHABLE, refusal(() -> store.backup(file.resolve("backup"))));
        }
    }

    private static List<String> content(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
