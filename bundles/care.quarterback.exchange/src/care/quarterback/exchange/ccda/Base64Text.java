package care.quarterback.exchange.ccda;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the bytes of a text as it comes in pieces: decoded where it is Base64, else as UTF-8. */
final class Base64Text {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] VALUES = new byte[128];

    private final OutputStream out;
    private final boolean coded;
    private int bits;
    private int held;
    private int padding;
    private boolean whole = true;
    private boolean any;
    private final Writer plain;

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < DIGITS.length(); i++) {
            VALUES[DIGITS.charAt(i)] = (byte) i;
        }
    }

    Base64Text(OutputStream out, boolean coded) {
        this.out = out;
        this.coded = coded;
        this.plain = new OutputStreamWriter(out, StandardCharsets.UTF_8); // a character may come in two pieces
    }

    void write(char[] characters, int start, int length) throws IOException {
        for (int i = start; i < start + length && !any; i++) {
            any = characters[i] > ' ';
        }
        if (!coded) {
            plain.write(characters, start, length);
            return;
        }
        byte[] decoded = new byte[length / 4 * 3 + 3];
        int size = 0;
        for (int i = start; i < start + length; i++) {
            char each = characters[i];
            int value = each < VALUES.length ? VALUES[each] : -1;
            if (value >= 0 && padding == 0) {
                bits = bits << 6 | value;
                if (++held == 4) {
                    decoded[size++] = (byte) (bits >> 16);
                    decoded[size++] = (byte) (bits >> 8);
                    decoded[size++] = (byte) bits;
                    bits = 0;
                    held = 0;
                }
            } else if (each == '=') {
                padding++;
            } else if (each > ' ') {
                whole = false;
            }
        }
        out.write(decoded, 0, size);
    }

    /** Writes what is left; answers whether there was any, and all of it could be decoded. */
    boolean end() throws IOException {
        plain.flush();
        if (held == 2) {
            out.write(bits >> 4);
        } else if (held == 3) {
            out.write(bits >> 10);
            out.write(bits >> 2);
        }
        return any && whole && held != 1 && padding <= 2;
    }
}
