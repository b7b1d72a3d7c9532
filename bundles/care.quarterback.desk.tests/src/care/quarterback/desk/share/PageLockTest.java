package care.quarterback.desk.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.desk.share.PageLock.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What locks the family's view can be undone by the standards alone: the key is derived here by hand, from RFC 8018. */
class PageLockTest {

    private static final byte[] OPEN = "<p>Zoë’s visit</p>".getBytes(StandardCharsets.UTF_8);
    private static final int FEW = 2_000;
    private static final String PASSPHRASE = "blå katte spiser";

    @Test
    void thePassphraseOpensIt() throws GeneralSecurityException {
        Sealed sealed = lock(PASSPHRASE);

        assertArrayEquals(OPEN, open(sealed, PASSPHRASE));
    }

    @Test
    void aLetterThatIsComposedOfTwoSignsIsTheSameLetter() throws GeneralSecurityException {
        assertArrayEquals(OPEN, open(lock("bla\u030a katte spiser"), PASSPHRASE));
    }

    @Test
    void anotherPassphraseAndAnAlteredByteDoNot() throws GeneralSecurityException {
        Sealed sealed = lock(PASSPHRASE);
        assertThrows(AEADBadTagException.class, () -> open(sealed, PASSPHRASE + "t"));

        byte[] altered = sealed.bytes().clone();
        altered[3] ^= 1;
        assertThrows(
                AEADBadTagException.class,
                () -> open(new Sealed(sealed.salt(), sealed.nonce(), sealed.rounds(), altered), PASSPHRASE));
    }

    @Test
    void aFileThatLeavesIsLockedByAllTheRounds() {
        assertEquals(
                600_000,
                new PageLock(PASSPHRASE.toCharArray(), new SecureRandom())
                        .lock(OPEN)
                        .rounds());
    }

    @Test
    void noTwoFilesAreLockedAlikeAndAShortPassphraseIsRefused() {
        assertFalse(Arrays.equals(lock(PASSPHRASE).bytes(), lock(PASSPHRASE).bytes()));
        assertThrows(IllegalArgumentException.class, () -> lock("short"));
    }

    private static Sealed lock(String passphrase) {
        return new PageLock(passphrase.toCharArray(), new SecureRandom(), FEW).lock(OPEN);
    }

    private static byte[] open(Sealed sealed, String passphrase) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key(passphrase.getBytes(StandardCharsets.UTF_8), sealed), "AES"),
                new GCMParameterSpec(128, sealed.nonce()));
        cipher.updateAAD(PageLock.purpose());
        return cipher.doFinal(sealed.bytes());
    }

    /** One block of PBKDF2 is as long as the key. */
    private static byte[] key(byte[] passphrase, Sealed sealed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(passphrase, "HmacSHA256"));
        mac.update(sealed.salt());
        byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
        byte[] key = round.clone();
        for (int i = 1; i < sealed.rounds(); i++) {
            round = mac.doFinal(round);
            for (int j = 0; j < key.length; j++) {
                key[j] ^= round[j];
            }
        }
        return key;
    }
}
