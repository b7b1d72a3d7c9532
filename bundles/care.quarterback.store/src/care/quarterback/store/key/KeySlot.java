package care.quarterback.store.key;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data key, wrapped by one secret: PBKDF2 with HMAC-SHA-256 makes a 256-bit key of the secret, which encrypts the data
 * key by AES-GCM. The slot's name, the store's id, salt and iterations are authenticated with it.
 *
 * @param name "passphrase" or "recovery"
 * @param wrapped the encrypted data key and its 16-byte tag
 */
record KeySlot(String name, int iterations, byte[] salt, byte[] nonce, byte[] wrapped) {

    static final String DERIVATION = "PBKDF2WithHmacSHA256";
    static final int SALT = 16;
    static final int NONCE = 12;

    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    static KeySlot wrap(String name, String store, byte[] dataKey, char[] secret, int iterations, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        var open = new KeySlot(name, iterations, salt, nonce, new byte[0]);
        try {
            return new KeySlot(
                    name,
                    iterations,
                    salt,
                    nonce,
                    open.cipher(Cipher.ENCRYPT_MODE, store, secret).doFinal(dataKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can encrypt by AES-GCM", e);
        }
    }

    /** The data key; empty when the secret does not fit, or the slot was altered. */
    Optional<byte[]> unwrap(String store, char[] secret) {
        if (secret.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, store, secret).doFinal(wrapped));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can decrypt by AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, String store, char[] secret) throws GeneralSecurityException {
        byte[] key = derive(secret);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((KeyFile.HEADER + "\n" + store + "\n" + name + "\n" + DERIVATION + "\n" + iterations)
                    .getBytes(StandardCharsets.US_ASCII));
            cipher.updateAAD(salt);
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] derive(char[] secret) throws GeneralSecurityException {
        var typed = CharBuffer.wrap(secret);
        // the same letter can be typed as one character or as two: both are the same passphrase
        char[] normal = Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? secret.clone()
                : Normalizer.normalize(typed, Normalizer.Form.NFC).toCharArray();
        var spec = new PBEKeySpec(normal, salt, iterations, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance(DERIVATION).generateSecret(spec).getEncoded();
        } finally {
            spec.clearPassword();
            Arrays.fill(normal, '\0');
        }
    }
}
