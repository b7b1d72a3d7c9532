package care.quarterback.store.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreSecret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeyFileTest {

    private static final String WORDS = "three quiet herons";
    private static final String NADIA = "Nadia Okonjo";
    private static final String SAM = "Sam Lee";
    private static final String OWN = "seven green kettles";
    private static final Derivation QUICK = new Derivation.Argon2id(64, 1, 1);

    /** Of the key file that the version before Argon2id made: its data key, and its recovery key. */
    private static final String OLD_KEY = "68f6042b1288e4353f5f79f6dc6c7ea38b8ad150a47e66906dbd5e32d99e15c0";

    private static final String OLD_RECOVERY = "DTERD-5BZT0-RWFB2-4SFPR-B0GMQ-PMEJH-3DKYP";

    private final KeyFile.Made made = KeyFile.make(passphrase(WORDS), QUICK);

    @Test
    void bothSecretsGiveTheSameKeyFromTheText() {
        KeyFile read = KeyFile.parse(made.file().text());
        assertEquals(32, made.dataKey().length);
        assertArrayEquals(made.dataKey(), read.unlock(passphrase(WORDS)));
        assertArrayEquals(made.dataKey(), read.unlock(recovery(made.recoveryKey())));
        assertEquals(made.file().text(), read.text());
    }

    @Test
    void aSecretThatDoesNotFitIsRefused() {
        assertEquals(Kind.WRONG_SECRET, refusal(() -> made.file().unlock(passphrase("three quiet heron"))));
        assertEquals(Kind.WRONG_SECRET, refusal(() -> made.file().unlock(passphrase(""))));
        assertEquals(Kind.WRONG_SECRET, refusal(() -> made.file().unlock(recovery(WORDS))));
        String other = KeyFile.make(passphrase(WORDS), QUICK).recoveryKey();
        assertEquals(Kind.WRONG_SECRET, refusal(() -> made.file().unlock(recovery(other))));
    }

    @Test
    void aLetterTypedInTwoPartsIsTheSamePassphrase() {
        KeyFile.Made accents = KeyFile.make(passphrase("cafe\u0301 au lait"), QUICK);
        assertArrayEquals(accents.dataKey(), accents.file().unlock(passphrase("caf\u00e9 au lait")));
    }

    @Test
    void aNewPassphraseWrapsTheSameKeyAndTheRecoveryKeyStays() {
        KeyFile next = made.file().rewrap(passphrase(WORDS), passphrase("four loud herons"), QUICK);
        assertArrayEquals(made.dataKey(), next.unlock(passphrase("four loud herons")));
        assertArrayEquals(made.dataKey(), next.unlock(recovery(made.recoveryKey())));
        assertEquals(Kind.WRONG_SECRET, refusal(() -> next.unlock(passphrase(WORDS))));
        KeyFile forgotten = next.rewrap(recovery(made.recoveryKey()), passphrase("five brown herons"), QUICK);
        assertArrayEquals(made.dataKey(), forgotten.unlock(passphrase("five brown herons")));
    }

    @Test
    void aShortPassphraseIsRefused() {
        assertEquals(Kind.WEAK_SECRET, refusal(() -> KeyFile.make(passphrase("heron"), QUICK)));
        assertEquals(Kind.WEAK_SECRET, refusal(() -> made.file().rewrap(passphrase(WORDS), passphrase(""), QUICK)));
    }

    @Test
    void theTextHoldsNeitherKeyNorSecret() {
        String text = made.file().text();
        assertFalse(text.contains(WORDS));
        assertFalse(text.contains(made.recoveryKey()));
        assertFalse(text.contains(HexFormat.of().formatHex(made.dataKey())));
        assertFalse(text.contains(Base64.getEncoder().encodeToString(made.dataKey())));
    }

    @Test
    void damageIsToldFromAWrongSecretAndANewerVersionFromDamage() {
        String text = made.file().text();
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(text.replace("passes 1", "passes 2"))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(text.substring(0, text.length() / 2))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse("")));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse("check ")));
        assertEquals(Kind.NEWER_VERSION, refusal(() -> KeyFile.parse(text.replace("store-key 3", "store-key 5"))));
    }

    @Test
    void aKeyFileOfTheVersionBeforeOpensAndKeepsItsForm() throws IOException {
        String text = old();
        KeyFile file = KeyFile.parse(text);
        assertEquals(OLD_KEY, HexFormat.of().formatHex(file.unlock(passphrase(WORDS))));
        assertEquals(OLD_KEY, HexFormat.of().formatHex(file.unlock(recovery(OLD_RECOVERY))));
        assertEquals(text, file.text(), "a backup copies it as it is");
    }

    @Test
    void aNewPassphraseBringsAnOldKeyFileToArgon2idAndTheRecoveryKeyStays() throws IOException {
        KeyFile next = KeyFile.parse(KeyFile.parse(old())
                .rewrap(passphrase(WORDS), passphrase("four loud herons"), QUICK)
                .text());
        assertTrue(next.text().startsWith("quarterback-store-key 2\n"), "what came before refuses it as newer");
        assertTrue(next.text().contains("passphrase.derivation Argon2id\npassphrase.memory 64\n"));
        assertTrue(next.text().contains("recovery.derivation PBKDF2WithHmacSHA256\nrecovery.iterations 600000\n"));
        assertEquals(OLD_KEY, HexFormat.of().formatHex(next.unlock(passphrase("four loud herons"))));
        assertEquals(OLD_KEY, HexFormat.of().formatHex(next.unlock(recovery(OLD_RECOVERY))));
        assertEquals(Kind.WRONG_SECRET, refusal(() -> next.unlock(passphrase(WORDS))));
    }

    @Test
    void aStoreThatIsSealedSaysSoUnderItsOwnKeyAlone() throws IOException {
        byte[] key = HexFormat.of().parseHex(OLD_KEY);
        KeyFile before = KeyFile.parse(old());
        assertFalse(before.sealed(before.seal(key)));
        KeyFile after = KeyFile.parse(before.sealedBy(before.seal(key)).text());
        assertTrue(after.text().startsWith("quarterback-store-key 3\n"), "what came before refuses it as newer");
        assertTrue(after.sealed(after.seal(key)));
        assertEquals(Kind.DAMAGED, refusal(() -> after.sealed(made.file().seal(made.dataKey()))));
        assertTrue(made.file().sealed(made.file().seal(made.dataKey())), "a new store is sealed from the start");
        KeyFile next = after.rewrap(passphrase(WORDS), passphrase("four loud herons"), QUICK);
        assertTrue(next.sealed(next.seal(key)), "another passphrase changes nothing of it");
    }

    @Test
    void aDerivationThatIsUnknownOrTooHeavyIsRefused() {
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(checked("derivation Argon2id", "derivation Argon2i"))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(checked("memory 64", "memory 1000000"))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(checked("passes 1", "passes 0"))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(checked("lanes 1", "lanes one"))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(checked("store-key 3", "store-key 2"))));
        KeyFile lighter = KeyFile.parse(checked("memory 64", "memory 32"));
        assertEquals(Kind.WRONG_SECRET, refusal(() -> lighter.unlock(passphrase(WORDS))), "it is authenticated");
    }

    @Test
    void aSlotOfBeforePutBackOpensNothingForWhoeverHasLeft() {
        KeyFile there = shared();
        KeyFile left = there.with(new Account(SAM, Role.COORDINATOR, false), there.seal(made.dataKey()));
        String id = left.slots().getLast().id();
        String slot = there.text()
                .lines()
                .filter(line ->
                        line.startsWith("account." + id) && !line.contains(".login ") && !line.contains(".entry "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        KeyFile spliced = KeyFile.parse(checked(left.text().replace("check ", slot + "check ")));
        assertTrue(spliced.slots().getLast().slot().isPresent(), "the slot is back");
        assertEquals(
                Kind.WRONG_SECRET, refusal(() -> spliced.open(passphrase(OWN).by(SAM))));
        assertEquals(Kind.WRONG_SECRET, refusal(() -> spliced.open(passphrase(OWN))), "nor without a name");
        assertEquals(
                Kind.WRONG_SECRET,
                refusal(() -> spliced.rewrap(
                        passphrase(OWN).by(SAM), passphrase("six red bicycles").by(SAM), QUICK)));
        spliced.open(passphrase(WORDS).by(NADIA));
    }

    @Test
    void anOwnerWhoHasLeftOpensNothingByTheRecoveryKey() {
        KeyFile there = shared();
        KeyFile left = there.with(new Account(SAM, Role.OWNER, false), there.seal(made.dataKey()));
        StoreSecret recovery = recovery(made.recoveryKey()).by(SAM);
        assertEquals(Kind.WRONG_SECRET, refusal(() -> left.open(recovery)));
        assertEquals(
                Kind.WRONG_SECRET,
                refusal(() ->
                        left.rewrap(recovery, passphrase("six red bicycles").by(SAM), QUICK)));
        left.open(recovery(made.recoveryKey()).by(NADIA));
    }

    /** The store of an owner and of another person. */
    private KeyFile shared() {
        return made.file()
                .with(new Account(NADIA, Role.OWNER, true), passphrase(WORDS).by(NADIA), made.dataKey(), QUICK)
                .with(new Account(SAM, Role.COORDINATOR, true), passphrase(OWN).by(SAM), made.dataKey(), QUICK);
    }

    /** The text altered, with a check line that fits. */
    private String checked(String before, String after) {
        return checked(made.file().text().replace(before, after));
    }

    private static String checked(String text) {
        String lines = text.substring(0, text.lastIndexOf("check "));
        return lines + "check " + KeyFile.hash(lines) + "\n";
    }

    private static String old() throws IOException {
        try (InputStream sample = KeyFileTest.class.getResourceAsStream("pbkdf2.store.key")) {
            return new String(sample.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static StoreSecret passphrase(String text) {
        return StoreSecret.passphrase(text.toCharArray());
    }

    private static StoreSecret recovery(String text) {
        return StoreSecret.recoveryKey(text.toCharArray());
    }

    private static Kind refusal(Runnable work) {
        return assertThrows(StoreException.class, work::run).kind();
    }
}
