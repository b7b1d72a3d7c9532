package care.quarterback.exchange.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Folds lines at 75 octets, never inside a character (RFC 5545, 3.1). */
final class FoldedLines {

    private static final int OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};

    private FoldedLines() {}

    static void write(String text, OutputStream out) throws IOException {
        for (String line : text.split("\r\n")) {
            out.write(folded(line));
            out.write(END);
        }
    }

    private static byte[] folded(String line) {
        var folded = new ByteArrayOutputStream(line.length() + 8);
        int length = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            byte[] octets = Character.toString(line.codePointAt(i)).getBytes(StandardCharsets.UTF_8);
            if (length + octets.length > OCTETS) {
                folded.writeBytes(END);
                folded.write(' ');
                length = 1;
            }
            folded.writeBytes(octets);
            length += octets.length;
        }
        return folded.toByteArray();
    }
}
