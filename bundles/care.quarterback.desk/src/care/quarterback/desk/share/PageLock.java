package care.quarterback.desk.share;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks what a family's own view holds with a passphrase, by what every browser can undo without a network: AES-256-GCM
 * under a key that PBKDF2 with SHA-256 makes of the passphrase (600,000 rounds, as OWASP advised in 2023).
 */
public final class PageLock {

    /** The fewest letters of a passphrase. */
    public static final int SHORTEST = 12;

    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "quarterback family view 1".getBytes(StandardCharsets.US_ASCII);

    private final char[] passphrase;
    private final SecureRandom random;
    private final int rounds;

    /** @param passphrase stays the caller's to wipe, after the last page was locked */
    public PageLock(char[] passphrase, SecureRandom random) {
        this(passphrase, random, ROUNDS);
    }

    /** @param rounds fewer only where a test derives the key by hand */
    PageLock(char[] passphrase, SecureRandom random, int rounds) {
        if (passphrase.length < SHORTEST) {
            throw new IllegalArgumentException("the passphrase is too short");
        }
        this.passphrase = passphrase;
        this.random = random;
        this.rounds = rounds;
    }

    /** Locked bytes with what opens them again, the passphrase apart. */
    public record Sealed(byte[] salt, byte[] nonce, int rounds, byte[] bytes) {}

    /** What the browser gives to the cipher as additional data, so that no other file of ours opens as a view. */
    public static byte[] purpose() {
        return PURPOSE.clone();
    }

    public Sealed lock(byte[] open) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] key = key(salt);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(PURPOSE);
            return new Sealed(salt, nonce, rounds, cipher.doFinal(open));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The browser makes UTF-8 of the composed form; Java's PBKDF2 does the same of what it is given. */
    private byte[] key(byte[] salt) {
        char[] composed = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                .strip()
                .toCharArray();
        var spec = new PBEKeySpec(composed, salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
            Arrays.fill(composed, '\0');
        }
    }
}
