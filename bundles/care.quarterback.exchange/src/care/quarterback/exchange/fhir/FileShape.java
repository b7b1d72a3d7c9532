package care.quarterback.exchange.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a file is, by its first bytes. */
enum FileShape {
    JSON,
    XML,
    ZIP,
    GZIP,
    EMPTY,
    OTHER;

    private static final int ENOUGH = 4096;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    static FileShape of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        if (start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
            return GZIP;
        }
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 8) {
            return ZIP;
        }
        String text = text(start).stripLeading();
        return text.startsWith("{\\rtf")
                ? OTHER
                : text.startsWith("{") || text.startsWith("[")
                        ? JSON
                        : text.startsWith("<") ? XML : text.isEmpty() ? EMPTY : OTHER;
    }

    /** The first characters, by the byte order mark or by where the zero bytes are. */
    static String text(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, ENOUGH), charset(start));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset charset(byte[] start) {
        if (start.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = start[0] & 0xff;
        int second = start[1] & 0xff;
        if (first == 0xfe && second == 0xff || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xff && second == 0xfe || first != 0 && second == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    /** What an XML file says its encoding is, where its first bytes do not tell; UTF-8 when it says nothing of use. */
    static Charset declared(byte[] start) {
        Charset charset = charset(start);
        Matcher declared = ENCODING.matcher(text(start));
        if (charset != StandardCharsets.UTF_8 || !declared.find()) {
            return charset;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException unknown) {
            return charset;
        }
    }

    /** The first unpacked bytes of a packed file, as far as the given ones reach. */
    static byte[] unpacked(byte[] start) {
        byte[] buffer = new byte[ENOUGH];
        int length = 0;
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(start))) {
            int read;
            while (length < ENOUGH && (read = gzip.read(buffer, length, ENOUGH - length)) > 0) {
                length += read;
            }
        } catch (IOException cut) {
            // the start of a file ends in the middle; what was unpacked until then is enough
        }
        return Arrays.copyOf(buffer, length);
    }

    /** Whether comments and instructions fill the first bytes of an XML file, so that its root is not seen yet. */
    static boolean beginsLater(byte[] start) {
        return !text(start).replaceAll("(?s)<\\?.*?\\?>|<!--.*?(-->|$)", "").contains("<");
    }

    static boolean namesFhir(String name, byte[] start) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("fhir") || text(start).contains("http://hl7.org/fhir");
    }
}
