package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.Attachments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Keeps the bytes of one attachment until its end, and puts them into the store when they are wanted. */
final class AttachmentCopy extends AttachmentMeasure {

    /** A document of more is not kept; a scan of a hundred pages has less. */
    static final int LARGEST = 48 << 20;

    private final Set<String> wanted;
    private final Attachments into;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    AttachmentCopy(Set<String> wanted, Attachments into) {
        this.wanted = wanted;
        this.into = into;
    }

    @Override
    public void write(int octet) {
        super.write(octet);
        bytes.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        super.write(octets, offset, length);
        if (bytes.size() + length <= LARGEST) {
            bytes.write(octets, offset, length);
        }
    }

    @Override
    void ended(String sha256) {
        if (wanted.contains(sha256) && size() <= LARGEST) {
            try {
                into.put(new ByteArrayInputStream(bytes.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
