package care.quarterback.exchange.codes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a file that may be gzipped and may be hostile: limits on line and whole, and every refusal names the line. */
final class ReleaseLines implements Closeable {

    private static final int LONGEST_LINE = 4_000;
    private static final long LARGEST = 200_000_000;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private long read;
    private int number;

    /** Takes the stream over: it is closed with the lines, and at once when it can't be read. */
    ReleaseLines(InputStream file) throws IOException {
        var raw = new BufferedInputStream(file, 1 << 16);
        raw.mark(2);
        boolean gzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
        raw.reset();
        try {
            in = gzip ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
        } catch (IOException e) {
            raw.close();
            throw new IOException(CodesWords.of("gzip"), e);
        }
    }

    /** Number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null. */
    String next() throws IOException {
        number++;
        line.reset();
        try {
            int c = in.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != '\n') {
                line.write(c);
                if (line.size() > LONGEST_LINE) {
                    throw refused(CodesWords.of("line.long"));
                }
                c = in.read();
            }
        } catch (EOFException | ZipException e) {
            throw new IOException(CodesWords.of("broken", number), e);
        }
        read += line.size() + 1;
        if (read > LARGEST) {
            throw refused(CodesWords.of("line.large"));
        }
        return text();
    }

    private String text() {
        byte[] bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** "Line 7 of the file ...", and that nothing was changed. */
    IOException refused(String what) {
        return new IOException(CodesWords.of("line", number, what));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
