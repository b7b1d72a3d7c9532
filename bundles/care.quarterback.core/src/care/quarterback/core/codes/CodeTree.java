package care.quarterback.core.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ICD-10-CM as a tree, from the structure of its codes alone: root 0, chapter 1, block 2, category 3, each further
 * character one deeper. A placeholder X inside a code and the seventh character add nothing. The block is the narrowest
 * published range that holds the category. Codes are taken with or without their dot, in either case.
 * Immutable and thread-safe; the numbers are computed without making objects.
 */
public final class CodeTree {

    private static final String SHIPPED = "icd10cm-ranges.tsv";
    private static final int CATEGORY_LENGTH = 3;
    private static final int SEVENTH = 6;
    private static final int SLOTS = 26 * 36 * 36;

    private final List<CodeRange> ranges;
    private final short[] blockOf = new short[SLOTS];
    private final short[] chapterOf = new short[SLOTS];

    private CodeTree(List<CodeRange> ranges, List<String[]> placed) {
        this.ranges = List.copyOf(ranges);
        Arrays.fill(blockOf, (short) -1);
        Arrays.fill(chapterOf, (short) -1);
        ranges.stream()
                .sorted(Comparator.comparingInt(CodeTree::width).reversed())
                .forEach(this::fill);
        for (String[] pair : placed) {
            blockOf[slot(pair[0])] = blockOf[slot(pair[1])];
            chapterOf[slot(pair[0])] = chapterOf[slot(pair[1])];
        }
    }

    private static int width(CodeRange range) {
        return slot(range.to()) - slot(range.from());
    }

    private void fill(CodeRange range) {
        short[] target = range.chapter() ? chapterOf : blockOf;
        Arrays.fill(target, slot(range.from()), slot(range.to()) + 1, (short) ranges.indexOf(range));
    }

    /** The tree of the shipped chapter and block ranges. Reads a small file: keep the result. */
    public static CodeTree shipped() {
        var ranges = new ArrayList<CodeRange>();
        var placed = new ArrayList<String[]>();
        try (var reader = new BufferedReader(
                new InputStreamReader(CodeTree.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8))) {
            reader.lines().map(line -> line.split("\t", -1)).forEach(cells -> {
                switch (cells[0]) {
                    case "chapter" -> ranges.add(new CodeRange(true, cells[1], cells[2], cells[3]));
                    case "block" -> ranges.add(new CodeRange(false, cells[1], cells[2], cells[3]));
                    case "with" -> placed.add(new String[] {cells[1], cells[2]});
                    default -> { // the two lines of heading
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CodeTree(ranges, placed);
    }

    /** Chapters, then blocks, in the order of the classification. */
    public List<CodeRange> ranges() {
        return ranges;
    }

    /** Whether the text has the form of a code and lies in a chapter. It may still be no code of a release. */
    public boolean knows(CharSequence code) {
        return depth(code) > 0;
    }

    /** The depth of a code: 3 for a category. -1 when the text is no code. */
    public int depth(CharSequence code) {
        int slot = slot(code);
        if (slot < 0 || chapterOf[slot] < 0) {
            return -1;
        }
        int depth = CATEGORY_LENGTH;
        for (int i = 0, position = 0; i < code.length(); i++) {
            char c = upper(code.charAt(i));
            if (c == '.') {
                continue;
            }
            if (significant(c, position)) {
                depth++;
            }
            position++;
        }
        return depth;
    }

    /** The depth of the deepest node above both, or of the node itself when one holds the other; -1 for no code. */
    public int commonDepth(CharSequence a, CharSequence b) {
        int first = slot(a);
        int second = slot(b);
        if (first < 0 || second < 0 || chapterOf[first] < 0 || chapterOf[second] < 0) {
            return -1;
        }
        if (first == second) {
            return CATEGORY_LENGTH + commonFurther(a, b);
        }
        if (blockOf[first] >= 0 && blockOf[first] == blockOf[second]) {
            return 2;
        }
        return chapterOf[first] == chapterOf[second] ? 1 : 0;
    }

    private static int commonFurther(CharSequence a, CharSequence b) {
        int i = further(a, 0);
        int j = further(b, 0);
        int common = 0;
        while (i < a.length() && j < b.length() && upper(a.charAt(i)) == upper(b.charAt(j))) {
            common++;
            i = further(a, i + 1);
            j = further(b, j + 1);
        }
        return common;
    }

    /** Index of the next character, from start on, that makes the code one deeper; the length when there is none. */
    private static int further(CharSequence code, int start) {
        int position = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = upper(code.charAt(i));
            if (c == '.') {
                continue;
            }
            if (i >= start && significant(c, position)) {
                return i;
            }
            position++;
        }
        return code.length();
    }

    private static boolean significant(char c, int position) {
        return position >= CATEGORY_LENGTH && position < SEVENTH && c != 'X';
    }

    /** Wu-Palmer: twice the common depth through the sum of the depths, 0 to 1. NaN when one is no code. */
    public double similarity(CharSequence a, CharSequence b) {
        int common = commonDepth(a, b);
        return common < 0 ? Double.NaN : 2.0 * common / (depth(a) + depth(b));
    }

    /** Whether both name the same node: equal but for placeholders and the seventh character. */
    public boolean sameNode(CharSequence a, CharSequence b) {
        int common = commonDepth(a, b);
        return common >= CATEGORY_LENGTH && common == depth(a) && common == depth(b);
    }

    /** Whether a is above b: the same category, and b says more. */
    public boolean isAbove(CharSequence a, CharSequence b) {
        int common = commonDepth(a, b);
        return common >= CATEGORY_LENGTH && common == depth(a) && common < depth(b);
    }

    public boolean sameCategory(CharSequence a, CharSequence b) {
        return commonDepth(a, b) >= CATEGORY_LENGTH;
    }

    /** The chapter that holds the code. */
    public Optional<CodeRange> chapter(CharSequence code) {
        return range(chapterOf, code);
    }

    /** The narrowest block that holds the code. */
    public Optional<CodeRange> block(CharSequence code) {
        return range(blockOf, code);
    }

    private Optional<CodeRange> range(short[] of, CharSequence code) {
        int slot = slot(code);
        return slot < 0 || of[slot] < 0 ? Optional.empty() : Optional.of(ranges.get(of[slot]));
    }

    /** The category of a code: "M48" of "M48.062". */
    public static String category(String code) {
        return dotted(code).substring(0, CATEGORY_LENGTH);
    }

    /** The spelling with a dot, in capitals: "M48.062" of "m48062". Text of another form stays as it is, in capitals. */
    public static String dotted(String code) {
        String plain = code.strip().replace(".", "").toUpperCase(Locale.ROOT);
        return plain.length() <= CATEGORY_LENGTH
                ? plain
                : plain.substring(0, CATEGORY_LENGTH) + "." + plain.substring(CATEGORY_LENGTH);
    }

    /** The place of the code's category, or -1 when the text does not have the form of a code. */
    private static int slot(CharSequence code) {
        int length = code.length();
        if (length < CATEGORY_LENGTH || length > SEVENTH + 2) {
            return -1;
        }
        char letter = upper(code.charAt(0));
        int second = digit(upper(code.charAt(1)));
        int third = digit(upper(code.charAt(2)));
        if (letter < 'A' || letter > 'Z' || second < 0 || third < 0 || !rest(code, length)) {
            return -1;
        }
        return ((letter - 'A') * 36 + second) * 36 + third;
    }

    private static boolean rest(CharSequence code, int length) {
        boolean dot = length > CATEGORY_LENGTH && code.charAt(CATEGORY_LENGTH) == '.';
        int start = dot ? CATEGORY_LENGTH + 1 : CATEGORY_LENGTH;
        if (dot && length == start || length - start > SEVENTH + 1 - CATEGORY_LENGTH) {
            return false;
        }
        for (int i = start; i < length; i++) {
            if (digit(upper(code.charAt(i))) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
