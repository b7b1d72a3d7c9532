package care.quarterback.exchange.fhir;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Counts and digests the bytes of an attachment without keeping them. */
public class AttachmentMeasure extends OutputStream {

    /** The fields that hold files. */
    static final Set<String> ATTACHMENTS = Set.of("attachment", "presentedForm", "photo", "valueAttachment");

    private final MessageDigest digest = sha256();
    private long size;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A short digest of a text. */
    public static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    @Override
    public void write(int octet) {
        digest.update((byte) octet);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** Told when all bytes are through. */
    void ended(String sha256) {
        // nothing was kept
    }

    /** Puts what was measured in place of the bytes. */
    public void into(Fields attachment) {
        String hash = HexFormat.of().formatHex(digest.digest());
        ended(hash);
        attachment.append("data", new Fields.Text(hash, true));
        attachment.append("dataSize", new Fields.Text(Long.toString(size), false));
    }
}
