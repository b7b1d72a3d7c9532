package care.quarterback.store.key;

import care.quarterback.store.key.StoreSeal.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts in the rows of lists, where the database can be read by others. The same text looks the same in every row, so that an
 * index finds it; a word is stored as a mark of each of its beginnings, so that the beginning of a word finds it. Elsewhere, and
 * for no text at all, everything stays as it is.
 */
public final class Cells {

    /** So many letters of a word are looked for. */
    public static final int LETTERS = 12;

    private static final String HIDDEN = "~";
    private static final int MARK = 16;

    private Cells() {}

    /** As it stands in a column. */
    public static String hide(StoreSeal seal, String text) {
        return !seal.hides() || text == null || text.isEmpty()
                ? text
                : HIDDEN + Base64.getEncoder().withoutPadding().encodeToString(seal.sealAlike(Purpose.CELL, text));
    }

    /** What stands in a column; as it is where somebody wrote it there, which the row's key then tells. */
    public static String show(StoreSeal seal, String cell) {
        if (!seal.hides() || cell == null || !cell.startsWith(HIDDEN)) {
            return cell;
        }
        try {
            return seal.open(Purpose.CELL, Base64.getDecoder().decode(cell.substring(HIDDEN.length())))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse(cell);
        } catch (IllegalArgumentException altered) {
            return cell;
        }
    }

    /** A key that is only compared. */
    public static String key(StoreSeal seal, String key) {
        return seal.hides() ? seal.mark(Purpose.WORD, "key", key) : key;
    }

    /** A word, or the beginning of one, as it is looked for. */
    public static String word(StoreSeal seal, String word) {
        return seal.hides() ? mark(seal, word, Math.min(LETTERS, letters(word))) : word;
    }

    /** What stands for a word in the list of words. */
    public static Set<String> terms(StoreSeal seal, String word) {
        if (!seal.hides()) {
            return Set.of(word);
        }
        Set<String> terms = new TreeSet<>();
        for (int length = 1; length <= Math.min(LETTERS, letters(word)); length++) {
            terms.add(mark(seal, word, length));
        }
        return terms;
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }

    private static String mark(StoreSeal seal, String word, int length) {
        String beginning = word.substring(0, word.offsetByCodePoints(0, length));
        return seal.mark(Purpose.WORD, "word", beginning).substring(0, MARK);
    }
}
