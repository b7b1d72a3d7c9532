package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** The unpacked bytes of a file, watched: a packed file that grows out of proportion and a person's stop end the reading. */
final class UnpackedInput extends FilterInputStream {

    private static final long MEGABYTE = 1L << 20;
    private static final long UNSUSPICIOUS = 32 * MEGABYTE;
    private static final long LARGEST = 2048 * MEGABYTE;
    private static final long RATIO = 200;

    private final LongSupplier packed;
    private final Progress progress;
    private final long total;
    private long read;
    private long reported;

    /**
     * @param packed bytes of the file taken so far
     * @param total bytes of the file, -1 when unknown
     */
    UnpackedInput(InputStream in, LongSupplier packed, long total, Progress progress) {
        super(in);
        this.packed = packed;
        this.total = total;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            count(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    private void count(int count) {
        read += count;
        if (read > LARGEST || read > UNSUSPICIOUS && read / Math.max(1, packed.getAsLong()) > RATIO) {
            throw new Refusal("bomb", read / MEGABYTE);
        }
        if (read - reported >= MEGABYTE) {
            reported = read;
            progress.report(packed.getAsLong(), Math.max(0, total), "");
            if (progress.cancelled()) {
                throw new Refusal("stopped");
            }
        }
    }
}
