package care.quarterback.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which way a text is read. A name from Jerusalem in an English sentence must not pull the telephone number behind it to its
 * other side; a telephone number in an Arabic sentence must not be turned around. So each is kept apart from what is around it.
 */
public final class TextDirection {

    /** Numbers whose parts must stay in their order: telephone numbers, dates, times, ranges. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:\\+\\d{1,3}[ \u00a0-])?\\(\\d{2,4}\\)[ \u00a0]?\\d[\\d-]*\\d|\\+?\\d+(?:[./:\u2013-]\\d+)+");

    private static final int WORDS_OF_A_NAME = 4;

    private TextDirection() {}

    /** A part of a text. @param turned it runs the other way than the text around it */
    public record Piece(String text, boolean turned) {}

    /** Whether the text as a whole is read from right to left: more of its letters are than are not. */
    public static boolean leftward(String text) {
        int left = 0;
        int right = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (isLeftward(letter)) {
                left++;
            } else if (isRightward(letter)) {
                right++;
            }
        }
        return left > right;
    }

    /** Whether it is a sentence that begins on the right. A name that is read from the right stays in the column of the others. */
    public static boolean beginsRight(String text) {
        return leftward(text) && text.split("\\s+").length > WORDS_OF_A_NAME;
    }

    /** Whether any letter of it is read from right to left. */
    public static boolean hasLeftward(String text) {
        return text.codePoints().anyMatch(TextDirection::isLeftward);
    }

    /**
     * The parts of a text in their order.
     *
     * @param leftward the text runs from right to left: turned are its numbers. Otherwise turned is what runs to the left
     */
    public static List<Piece> pieces(String text, boolean leftward) {
        return leftward ? numbers(text) : stretches(text);
    }

    private static List<Piece> numbers(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Matcher number = NUMBERS.matcher(text); number.find(); from = number.end()) {
            add(pieces, text.substring(from, number.start()), false);
            add(pieces, number.group(), true);
        }
        add(pieces, text.substring(from), false);
        return pieces;
    }

    /** From the first letter that runs to the left to the last before one that runs to the right. */
    private static List<Piece> stretches(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int first = -1;
        int last = -1;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (isLeftward(letter)) {
                first = first < 0 ? at : first;
                last = next;
            } else if (first >= 0 && last == at && Character.getType(letter) == Character.NON_SPACING_MARK) {
                last = next;
            } else if (first >= 0 && (isRightward(letter) || letter == '\n')) {
                add(pieces, text.substring(from, first), false);
                add(pieces, text.substring(first, last), true);
                from = last;
                first = -1;
            }
            at = next;
        }
        if (first >= 0) {
            add(pieces, text.substring(from, first), false);
            add(pieces, text.substring(first, last), true);
            from = last;
        }
        add(pieces, text.substring(from), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean turned) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, turned));
        }
    }

    private static boolean isLeftward(int letter) {
        byte way = Character.getDirectionality(letter);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isRightward(int letter) {
        return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
