package care.quarterback.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The letters of {@link PlaceFont}, which hold the place of others. BIRT measures, breaks and orders text by single letters of
 * its fonts; it can neither join nor stack them, and knows none beyond the first 65,536. So what needs more goes through its
 * layout as places: a letter as wide as what will stand there, then four without a width that say which it is. There are two
 * sets, one that runs to the right and one that runs to the left, so that a line is ordered as its own letters would be.
 */
final class PlaceCode {

    /** Where a line may be broken, without a width. */
    static final char BREAK = '\u200B';

    /** Keeps what follows to the right of what runs to the left, without a width. */
    static final char RIGHTWARD = '\u200E';

    /** Letters that BIRT leaves in the font of what stands before them. */
    static final String SHARED = " ,.";

    static final int EM = 1000;
    private static final int DIGITS = 4;
    private static final int BASE = 16;

    /** A line's place in a font is rounded so far to the left-running set, which has few letters. */
    private static final int LEFTWARD_STEP = 8;

    private static final String RIGHTWARD_LETTERS = letters(0xE000, 0xF8FF);
    private static final String LEFTWARD_LETTERS = letters(0xFB1F, 0xFB28)
            + letters(0xFB2A, 0xFB36)
            + letters(0xFB38, 0xFB3C)
            + letters(0xFB46, 0xFB4F)
            + letters(0x07CA, 0x07EA)
            + letters(0xFBD3, 0xFD3D);
    private static final Set RIGHT = new Set(RIGHTWARD_LETTERS, 1);
    private static final Set LEFT = new Set(LEFTWARD_LETTERS, LEFTWARD_STEP);

    private PlaceCode() {}

    /** A letter of the font and its width. */
    record Letter(char letter, int width) {}

    /** What stands in a line, in the order in which it is read. @param place which it is, or -1 for a letter as it is */
    record Item(int place, char letter) {

        boolean isPlace() {
            return place >= 0;
        }
    }

    /** @param leftward the items run to the left; @param items in reading order */
    record Line(boolean leftward, List<Item> items) {}

    private record Set(String letters, int step) {

        private static final int WIDTHS_FROM = DIGITS * BASE;

        String code(int place, int width) {
            var code = new StringBuilder();
            int left = Math.round((float) Math.max(width, 0) / step);
            int widest = letters.length() - WIDTHS_FROM - 1;
            do {
                code.append(letters.charAt(WIDTHS_FROM + Math.min(left, widest)));
                left -= widest;
            } while (left > 0);
            for (int digit = 0; digit < DIGITS; digit++) {
                int value = place >> (DIGITS - 1 - digit) * 4 & BASE - 1;
                code.append(letters.charAt(digit * BASE + value));
            }
            return code.toString();
        }

        List<Letter> widths() {
            return IntStream.range(0, letters.length())
                    .mapToObj(at -> new Letter(letters.charAt(at), Math.max(0, at - WIDTHS_FROM) * step))
                    .toList();
        }
    }

    /** How many things can have a place in one document. */
    static int capacity() {
        return 1 << DIGITS * 4;
    }

    /** Whether a letter is one of a place. */
    static boolean isPlace(char letter) {
        return letter == BREAK || letter == RIGHTWARD || isLeftward(letter) || RIGHTWARD_LETTERS.indexOf(letter) >= 0;
    }

    /** Whether a letter is one of a place that runs to the left. */
    static boolean isLeftward(int letter) {
        return LEFTWARD_LETTERS.indexOf(letter) >= 0;
    }

    /** How wide a place of about this width is. */
    static int rounded(int width, boolean leftward) {
        int step = leftward ? LEFTWARD_STEP : 1;
        return Math.round((float) Math.max(width, 0) / step) * step;
    }

    static String code(int place, int width, boolean leftward) {
        return (leftward ? LEFT : RIGHT).code(place, width);
    }

    /** Every letter that the font needs, but for those it shares. */
    static List<Letter> letters() {
        List<Letter> all = new ArrayList<>(RIGHT.widths());
        all.addAll(LEFT.widths());
        all.add(new Letter(BREAK, 0));
        all.add(new Letter(RIGHTWARD, 0));
        return all;
    }

    /** @param drawn a piece of a line from left to right, as it is drawn; all of it runs one way */
    static Line read(String drawn) {
        boolean leftward = drawn.chars().anyMatch(PlaceCode::isLeftward);
        String text = leftward ? new StringBuilder(drawn).reverse().toString() : drawn;
        String letters = (leftward ? LEFT : RIGHT).letters();
        List<Item> items = new ArrayList<>();
        int place = 0;
        for (char letter : text.toCharArray()) {
            int at = letters.indexOf(letter);
            if (at >= DIGITS * BASE || letter == BREAK || letter == RIGHTWARD) {
                place = 0;
            } else if (at >= 0) {
                place = place << 4 | at % BASE;
                if (at / BASE == DIGITS - 1) {
                    items.add(new Item(place, letter));
                    place = 0;
                }
            } else {
                items.add(new Item(-1, letter));
            }
        }
        return new Line(leftward, items);
    }

    private static String letters(int from, int to) {
        var all = new StringBuilder();
        IntStream.rangeClosed(from, to).forEach(letter -> all.append((char) letter));
        return all.toString();
    }
}
