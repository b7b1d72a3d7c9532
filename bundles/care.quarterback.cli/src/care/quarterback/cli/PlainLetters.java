package care.quarterback.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Lets through what a person can read, and nothing that a terminal would obey: a name from somebody else's file could otherwise
 * clear the screen, rename the window, or turn the words after it around. What isn't let through becomes the sign for an unknown
 * letter, so that its place shows. The marks that only help a right-to-left name stand right stay.
 */
final class PlainLetters extends FilterWriter {

    private static final char UNKNOWN = '\uFFFD';
    private static final boolean RETURNS = System.lineSeparator().indexOf('\r') >= 0;

    private PlainLetters(Writer out) {
        super(out);
    }

    static PrintWriter over(Writer out) {
        return new PrintWriter(new PlainLetters(out));
    }

    /** Whether a terminal would obey this letter, or turn around what follows it. */
    static boolean commands(int letter) {
        return switch (letter) {
            case '\n', '\t' -> false;
            case '\r' -> !RETURNS;
            default -> Character.isISOControl(letter) || turns(letter) || letter == 0x2028 || letter == 0x2029;
        };
    }

    /** Embeddings, overrides and isolates, of Unicode's algorithm for two directions. */
    private static boolean turns(int letter) {
        return letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
    }

    @Override
    public void write(int letter) throws IOException {
        out.write(commands(letter) ? UNKNOWN : letter);
    }

    @Override
    public void write(char[] letters, int from, int count) throws IOException {
        write(new String(letters, from, count), 0, count);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        int told = from;
        for (int at = from; at < from + count; at++) {
            if (commands(text.charAt(at))) {
                out.write(text, told, at - told);
                out.write(UNKNOWN);
                told = at + 1;
            }
        }
        out.write(text, told, from + count - told);
    }
}
