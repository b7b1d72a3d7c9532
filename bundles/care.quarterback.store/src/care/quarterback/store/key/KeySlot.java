package care.quarterback.store.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data key, wrapped by one secret: a derivation makes a 256-bit key of the secret, which encrypts the data key by AES-GCM.
 * The version of the slot, its name, the store's id, the derivation with its parameters and the salt are authenticated with it.
 *
 * @param name "passphrase", "recovery" or "account." with its id
 * @param wrapped the encrypted data key and its 16-byte tag
 */
record KeySlot(String name, Derivation derivation, byte[] salt, byte[] nonce, byte[] wrapped) {

    static final int SALT = 16;
    static final int NONCE = 12;

    static final int TAG = 16;

    static KeySlot wrap(
            String name, String store, byte[] dataKey, char[] secret, Derivation derivation, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        var open = new KeySlot(name, derivation, salt, nonce, new byte[0]);
        try {
            return new KeySlot(
                    name,
                    derivation,
                    salt,
                    nonce,
                    open.cipher(Cipher.ENCRYPT_MODE, store, secret).doFinal(dataKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can encrypt by AES-GCM", e);
        }
    }

    /** The version of the key file that knows such a slot first. */
    int version() {
        return switch (derivation) {
            case Derivation.Pbkdf2 old -> 1;
            case Derivation.Argon2id argon -> 2;
        };
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
        byte[] key = derivation.key(secret, salt);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(described(store).getBytes(StandardCharsets.US_ASCII));
            cipher.updateAAD(salt);
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private String described(String store) {
        var text = new StringBuilder(KeyText.header(version()));
        text.append('\n').append(store).append('\n').append(name).append('\n').append(derivation.name());
        derivation.parameters().values().forEach(value -> text.append('\n').append(value));
        return text.toString();
    }
}
