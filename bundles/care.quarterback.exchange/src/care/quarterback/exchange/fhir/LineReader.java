package care.quarterback.exchange.fhir;

import java.io.IOException;
import java.io.Reader;

/** Lines of bounded length: of one that is too long the rest is passed over. */
final class LineReader {

    static final int LONGEST = 32_000_000;

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private boolean tooLong;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    /** Whether the line that was read last was longer than is kept. */
    boolean tooLong() {
        return tooLong;
    }

    /** The next line without its end; null at the end of the file. */
    String next() throws IOException {
        var line = new StringBuilder();
        tooLong = false;
        boolean any = false;
        while (true) {
            if (at == end) {
                end = reader.read(buffer);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return any ? line.toString() : null;
                }
            }
            any = true;
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (line.length() + at - start > LONGEST) {
                tooLong = true;
            } else {
                line.append(buffer, start, at - start);
            }
            if (at < end) {
                at++;
                return line.toString();
            }
        }
    }
}
