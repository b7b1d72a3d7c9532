package care.quarterback.exchange.fhir;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The bytes of the file itself, counted and digested while they are read. */
final class CountedInput extends FilterInputStream {

    private final MessageDigest digest = AttachmentMeasure.sha256();
    private long count;
    private boolean ended;

    CountedInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** Whether the whole file went through. */
    boolean ended() {
        return ended;
    }

    /** The digest of all that went through; ask once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            count += read;
        }
        ended |= read < 0;
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
