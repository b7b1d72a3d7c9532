package care.quarterback.store.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the frames of one file by AES-256-GCM under a key that seals nothing else. The nonce is the frame's number; the hash of
 * the file's head, the number, and whether it is the last frame are authenticated with it. So a frame opens only in its
 * file and its place, and a file that was cut has no last frame.
 */
final class FrameSeal {

    static final int TAG = 16;

    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private final byte[] head;

    /** @param head the hash of the file's head */
    FrameSeal(byte[] key, byte[] head) {
        this.key = new SecretKeySpec(key, "AES");
        this.head = head.clone();
    }

    byte[] seal(long number, boolean last, byte[] piece, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(piece, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can encrypt by AES-GCM", e);
        }
    }

    /** The piece; empty when it is not the one that was sealed for this place. */
    Optional<byte[]> open(long number, boolean last, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can decrypt by AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(nonce);
        return cipher;
    }
}
