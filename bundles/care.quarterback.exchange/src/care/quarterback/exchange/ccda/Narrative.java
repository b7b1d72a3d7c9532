package care.quarterback.exchange.ccda;

import java.util.HashMap;
import java.util.Map;

/** The text of a section that a person reads, and the pieces of it that entries point to by their id. */
final class Narrative {

    static final Narrative NONE = new Narrative();

    private static final int LONGEST = 8_000_000;
    private static final int MOST_PIECES = 200_000;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, int[]> pieces = new HashMap<>();
    private boolean cut;

    void append(char[] characters, int start, int length) {
        if (text.length() + length > LONGEST) {
            cut = true;
        } else {
            text.append(characters, start, length);
        }
    }

    /** Keeps what stands beside each other apart: cells, lines, items. */
    void gap() {
        if (text.length() < LONGEST) {
            text.append(' ');
        }
    }

    int position() {
        return text.length();
    }

    void piece(String id, int start) {
        if (pieces.size() < MOST_PIECES) {
            pieces.putIfAbsent(id, new int[] {start, text.length()});
        }
    }

    /** The words that "#id" points to, in one line; empty when there are none. */
    String words(String reference) {
        int[] piece = pieces.get(reference.startsWith("#") ? reference.substring(1) : reference);
        return piece == null ? "" : CdaText.line(text.subSequence(piece[0], piece[1]));
    }

    /** The whole text in one line. */
    String whole() {
        return CdaText.line(text);
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    /** Whether the text is longer than in any real document, and its end is not here. */
    boolean isCut() {
        return cut;
    }

    /** What an element says: its own text, or what it points to. */
    String of(CdaNode element) {
        CdaNode reference = element.at("reference");
        String pointed = reference.isThere() ? words(reference.get("value")) : "";
        return pointed.isEmpty() ? element.allText() : pointed;
    }
}
