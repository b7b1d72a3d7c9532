package care.quarterback.store;

import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people on one computer. */
class DerbyAccountsTest implements AccountsContract {

    @TempDir
    private Path home;

    private String recovery;

    @BeforeEach
    void makesTheStore() {
        var created = PROVIDER.create(in(home), passphrase());
        recovery = created.recoveryKey();
        try (OpenStore store = created.store()) {
            assertEquals(Optional.empty(), store.accounts().me(), "one passphrase, and no accounts");
            assertEquals(List.of(), store.accounts().all());
            assertEquals(
                    Kind.REFUSED,
                    refusal(() -> store.accounts().add(Role.COORDINATOR, AccountsContract.secret(SAM, OWN))));
            assertEquals(
                    Kind.WRONG_SECRET,
                    refusal(() -> store.accounts().begin(AccountsContract.secret(OWNER, "another one"))));
            store.accounts().begin(AccountsContract.owner());
            assertEquals(OWNER, store.accounts().me().orElseThrow().name());
            assertEquals(
                    Kind.REFUSED, refusal(() -> store.accounts().begin(AccountsContract.owner())), "once and no more");
        }
    }

    @Override
    public StoreSecret recoveryKey() {
        return StoreSecret.recoveryKey(recovery.toCharArray());
    }

    @Override
    public OpenStore open(StoreSecret secret) {
        return PROVIDER.open(in(home), secret);
    }

    @Test
    void onlyAnOwnerTakesAnOlderStoreForTheNewest() throws IOException {
        try (OpenStore store = open(AccountsContract.owner())) {
            store.accounts().add(Role.COORDINATOR, AccountsContract.secret(SAM, OWN));
        }
        Files.delete(home.resolve("store.heads"));
        assertEquals(
                Kind.REFUSED,
                refusal(() -> PROVIDER.openOlder(in(home), AccountsContract.secret(SAM, OWN))
                        .close()));
        assertEquals(Kind.OLDER, refusal(() -> open(AccountsContract.owner()).close()), "nothing was accepted");
        PROVIDER.openOlder(in(home), AccountsContract.owner()).close();
        open(AccountsContract.secret(SAM, OWN)).close();
    }

    @Test
    void theKeyFileNamesNobodyAndItsBackupOpensForEverybody(@TempDir Path folder) throws IOException {
        Path backup = folder.resolve("backup");
        try (OpenStore store = open(AccountsContract.owner())) {
            store.accounts().add(Role.AUDITOR, AccountsContract.secret(SAM, OWN));
            SmallPractice.backup(store, backup);
        }
        String text = Files.readString(home.resolve("store.key"));
        assertTrue(text.startsWith("quarterback-store-key 4\n"), "what came before refuses it as newer");
        assertFalse(text.contains("Okonjo"));
        assertFalse(text.contains("Sam"));
        assertFalse(text.contains("AUDITOR"));
        Path place = folder.resolve("place");
        SmallPractice.restore(backup, in(place), StoreSecret.passphrase(OWN.toCharArray()));
        PROVIDER.open(in(place), AccountsContract.secret(SAM, OWN)).close();
    }

    @Test
    void aRoleThatWasWrittenIntoTheKeyFileByHandIsRefused() throws IOException {
        try (OpenStore store = open(AccountsContract.owner())) {
            store.accounts().add(Role.AUDITOR, AccountsContract.secret(SAM, OWN));
        }
        Path file = home.resolve("store.key");
        List<String> lines = Files.readAllLines(file);
        List<String> entries =
                lines.stream().filter(line -> line.contains(".entry ")).toList();
        String theirs = entries.get(0).substring(entries.get(0).indexOf(' '));
        String mine = entries.get(1).substring(entries.get(1).indexOf(' '));
        String swapped = Files.readString(file).replace(theirs, "?").replace(mine, theirs);
        Files.writeString(file, KeyFiles.checked(swapped.replace("?", mine)));
        assertEquals(
                Kind.DAMAGED,
                refusal(() -> open(AccountsContract.secret(SAM, OWN)).close()));
    }
}
