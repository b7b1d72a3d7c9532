package care.quarterback.store.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreSecret;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyFileTest {

    private static final String WORDS = "three quiet herons";

    private final KeyFile.Made made = KeyFile.make(passphrase(WORDS), 1_000);

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
        String other = KeyFile.make(passphrase(WORDS), 1_000).recoveryKey();
        assertEquals(Kind.WRONG_SECRET, refusal(() -> made.file().unlock(recovery(other))));
    }

    @Test
    void aLetterTypedInTwoPartsIsTheSamePassphrase() {
        KeyFile.Made accents = KeyFile.make(passphrase("cafe\u0301 au lait"), 1_000);
        assertArrayEquals(accents.dataKey(), accents.file().unlock(passphrase("caf\u00e9 au lait")));
    }

    @Test
    void aNewPassphraseWrapsTheSameKeyAndTheRecoveryKeyStays() {
        KeyFile next = made.file().rewrap(passphrase(WORDS), passphrase("four loud herons"), 1_000);
        assertArrayEquals(made.dataKey(), next.unlock(passphrase("four loud herons")));
        assertArrayEquals(made.dataKey(), next.unlock(recovery(made.recoveryKey())));
        assertEquals(Kind.WRONG_SECRET, refusal(() -> next.unlock(passphrase(WORDS))));
        KeyFile forgotten = next.rewrap(recovery(made.recoveryKey()), passphrase("five herons"), 1_000);
        assertArrayEquals(made.dataKey(), forgotten.unlock(passphrase("five herons")));
    }

    @Test
    void aShortPassphraseIsRefused() {
        assertEquals(Kind.WEAK_SECRET, refusal(() -> KeyFile.make(passphrase("heron"), 1_000)));
        assertEquals(Kind.WEAK_SECRET, refusal(() -> made.file().rewrap(passphrase(WORDS), passphrase(""), 1_000)));
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
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(text.replace("iterations 1000", "iterations 1"))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse(text.substring(0, text.length() / 2))));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse("")));
        assertEquals(Kind.DAMAGED, refusal(() -> KeyFile.parse("check ")));
        assertEquals(Kind.NEWER_VERSION, refusal(() -> KeyFile.parse(text.replace("store-key 1", "store-key 2"))));
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
