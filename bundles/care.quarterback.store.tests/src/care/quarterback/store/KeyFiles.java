package care.quarterback.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Key files that somebody altered. */
final class KeyFiles {

    private KeyFiles() {}

    /** The text with a check line that fits. */
    static String checked(String text) {
        String lines = text.substring(0, text.lastIndexOf("check "));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.ISO_8859_1));
            return lines + "check " + HexFormat.of().formatHex(hash) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
