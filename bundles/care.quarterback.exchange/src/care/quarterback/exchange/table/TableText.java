package care.quarterback.exchange.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of a list. UTF-8 and UTF-16 are found out; anything else has to be said, since wrong letters in a name would
 * look right to a program.
 *
 * @param text without a byte order mark, and without a first line that only says what stands between cells
 * @param stated what that line says; 0 where there is none
 */
record TableText(String text, Charset charset, char stated) {

    private static final char NONE = 0;

    /** The line by which Excel says what stands between cells; it shows no such line, and does not count it. */
    private static final Pattern SAID =
            Pattern.compile("\"?sep=([,;|\\t:^])\"?[,;|\\t]*(?:\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

    private static final char MARK = '\uFEFF';

    static TableText of(byte[] bytes, Optional<Charset> stated) {
        Charset charset = stated.orElseGet(() -> found(bytes));
        String text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw stated.isPresent() ? new TableRefused("stated", charset.name()) : new TableRefused("encoding");
        }
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == MARK || c == 0xFFFE)) {
            throw new TableRefused("binary");
        }
        Matcher said = SAID.matcher(text);
        return said.lookingAt()
                ? new TableText(
                        text.substring(said.end()), charset, said.group(1).charAt(0))
                : new TableText(text, charset, NONE);
    }

    private static Charset found(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (first == 0xfe && second == 0xff || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xff && second == 0xfe || first != 0 && second == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    /** What stands between cells: whichever the headings have most of, outside quotation marks. */
    char delimiter() {
        if (stated != NONE) {
            return stated;
        }
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int count = count(candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private int count(char wanted) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c == wanted) {
                count++;
            }
        }
        return count;
    }
}
