package care.quarterback.exchange.fhir;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file that is kept as it came, measured while they are read. */
final class MeasuredInput extends FilterInputStream {

    private final AttachmentMeasure measure;
    private boolean stopped;

    MeasuredInput(InputStream in, AttachmentMeasure measure) {
        super(in);
        this.measure = measure;
    }

    /** Nobody wants to know what follows. */
    void stop() {
        stopped = true;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0 && !stopped) {
            measure.write(octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0 && !stopped) {
            measure.write(bytes, offset, read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
