package care.quarterback.exchange.ccda;

import java.util.HashMap;
import java.util.Map;

/** The text of a section that a person reads, and the pieces of it that entries point to by their id. */
final class Narrative {

    static final Narrative NONE = new Narrative(new Room());

    private static final int LONGEST = 8_000_000;

    /** What a piece takes beside its name, in characters. */
    private static final int PIECE = 40;

    private final Room room;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, int[]> pieces = new HashMap<>();
    private int taken;
    private boolean cut;

    Narrative(Room room) {
        this.room = room;
    }

    /** How much the sections of a document that are read at the same time, one in the other, may hold together. */
    static final class Room {

        private int left = LONGEST;
    }

    void append(char[] characters, int start, int length) {
        if (takes(length)) {
            text.append(characters, start, length);
        }
    }

    private boolean takes(int size) {
        if (size > room.left) {
            cut = true;
            return false;
        }
        room.left -= size;
        taken += size;
        return true;
    }

    /** Leaves its room to others, once nobody reads it any more. */
    void close() {
        room.left += taken;
        taken = 0;
    }

    /** Keeps what stands beside each other apart: cells, lines, items. */
    void gap() {
        if (takes(1)) {
            text.append(' ');
        }
    }

    int position() {
        return text.length();
    }

    void piece(String id, int start) {
        if (!pieces.containsKey(id) && takes(id.length() + PIECE)) {
            pieces.put(id, new int[] {start, text.length()});
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
