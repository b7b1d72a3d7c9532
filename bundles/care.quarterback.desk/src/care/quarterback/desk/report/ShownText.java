package care.quarterback.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Text as a print can show it. A printer that lacks a letter leaves its place empty, and an empty place where a name belongs
 * says something else: so words stand there. Remembers what was not shown. For one print, by one thread.
 */
public final class ShownText {

    private final IntPredicate shows;
    private final String instead;
    private final List<String> unshown = new ArrayList<>();

    /**
     * @param shows whether a code point can be printed
     * @param instead what stands in place of letters that cannot
     */
    public ShownText(IntPredicate shows, String instead) {
        this.shows = shows;
        this.instead = instead;
    }

    /** Of a print that shows every letter. */
    public static ShownText whole() {
        return new ShownText(letter -> true, "");
    }

    /** What of the texts so far is not shown, each once, in its own letters. */
    public List<String> unshown() {
        return unshown.stream().distinct().toList();
    }

    /** The text with words in place of letters that cannot be printed: once for all that stand together. */
    public String of(String text) {
        if (text.codePoints().allMatch(this::isShown)) {
            return text;
        }
        var shown = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (isShown(letter)) {
                shown.appendCodePoint(letter);
                at += Character.charCount(letter);
            } else {
                int end = end(text, at);
                String missing = text.substring(at, end);
                if (missing.codePoints().anyMatch(each -> !isShown(each) && !isSilent(each))) {
                    shown.append(instead);
                    unshown.add(missing);
                }
                at = end;
            }
        }
        return shown.toString();
    }

    private boolean isShown(int letter) {
        return letter == '\n' || shows.test(letter);
    }

    /** What joins or changes letters beside it and shows nothing by itself. */
    private static boolean isSilent(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    /** Where the last of the letters that stand together ends: spaces between two of them belong to them. */
    private int end(String text, int from) {
        int end = from;
        for (int at = from; at < text.length(); ) {
            int letter = text.codePointAt(at);
            boolean between = Character.isWhitespace(letter) && letter != '\n' || isSilent(letter);
            at += Character.charCount(letter);
            if (!isShown(letter) || isSilent(letter)) {
                end = at;
            } else if (!between) {
                break;
            }
        }
        return end;
    }
}
