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
    private static final int DIGITS = 36;
    private static final int SLOTS = 26 * DIGITS * DIGITS;
    private static final int CHARACTER_BITS = 6;
    private static final long CHARACTER = (1L << CHARACTER_BITS) - 1;
    private static final int FURTHER_BITS = 3 * CHARACTER_BITS;
    private static final long FURTHER = (1L << FURTHER_BITS) - 1;

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
        long node = node(code);
        return node < 0 ? -1 : depth(node);
    }

    private static int depth(long node) {
        if ((node & CHARACTER) != 0) {
            return CATEGORY_LENGTH + 3;
        }
        if ((node & CHARACTER << CHARACTER_BITS) != 0) {
            return CATEGORY_LENGTH + 2;
        }
        return (node & FURTHER) != 0 ? CATEGORY_LENGTH + 1 : CATEGORY_LENGTH;
    }

    /** The depth of the deepest node above both, or of the node itself when one holds the other; -1 for no code. */
    public int commonDepth(CharSequence a, CharSequence b) {
        return commonDepth(node(a), node(b));
    }

    private int commonDepth(long a, long b) {
        if (a < 0 || b < 0) {
            return -1;
        }
        int first = (int) (a >>> FURTHER_BITS);
        int second = (int) (b >>> FURTHER_BITS);
        if (first != second) {
            if (blockOf[first] >= 0 && blockOf[first] == blockOf[second]) {
                return 2;
            }
            return chapterOf[first] == chapterOf[second] ? 1 : 0;
        }
        int depth = CATEGORY_LENGTH;
        for (int shift = FURTHER_BITS - CHARACTER_BITS; shift >= 0; shift -= CHARACTER_BITS, depth++) {
            long one = a >>> shift & CHARACTER;
            if (one == 0 || one != (b >>> shift & CHARACTER)) {
                break;
            }
        }
        return depth;
    }

    /** Wu-Palmer: twice the common depth through the sum of the depths, 0 to 1. NaN when one is no code. */
    public double similarity(CharSequence a, CharSequence b) {
        long first = node(a);
        long second = node(b);
        int common = commonDepth(first, second);
        return common < 0 ? Double.NaN : 2.0 * common / (depth(first) + depth(second));
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
        long node = node(code);
        int slot = (int) (node >>> FURTHER_BITS);
        return node < 0 || of[slot] < 0 ? Optional.empty() : Optional.of(ranges.get(of[slot]));
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

    /**
     * The node of a code as a number: the place of its category, then up to three further characters of six bits each,
     * 0 for none. -1 when the text does not have the form of a code, or lies in no chapter.
     */
    private long node(CharSequence code) {
        int slot = slot(code);
        return slot < 0 || chapterOf[slot] < 0 ? -1 : further(code, slot);
    }

    private static int slot(CharSequence code) {
        if (code.length() < CATEGORY_LENGTH) {
            return -1;
        }
        char letter = upper(code.charAt(0));
        int second = digit(upper(code.charAt(1)));
        int third = digit(upper(code.charAt(2)));
        return letter < 'A' || letter > 'Z' || second < 0 || third < 0
                ? -1
                : ((letter - 'A') * DIGITS + second) * DIGITS + third;
    }

    private static long further(CharSequence code, long slot) {
        int length = code.length();
        boolean dot = length > CATEGORY_LENGTH && code.charAt(CATEGORY_LENGTH) == '.';
        int start = dot ? CATEGORY_LENGTH + 1 : CATEGORY_LENGTH;
        if (dot && length == start || length - start > SEVENTH + 1 - CATEGORY_LENGTH) {
            return -1;
        }
        long node = slot << FURTHER_BITS;
        int shift = FURTHER_BITS;
        for (int i = start; i < length; i++) {
            char c = upper(code.charAt(i));
            int digit = digit(c);
            if (digit < 0) {
                return -1;
            }
            if (c != 'X' && i - start < SEVENTH - CATEGORY_LENGTH) {
                shift -= CHARACTER_BITS;
                node |= (digit + 1L) << shift;
            }
        }
        return node;
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
