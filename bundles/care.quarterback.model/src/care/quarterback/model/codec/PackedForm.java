package care.quarterback.model.codec;

import java.util.UUID;

/**
 * The stored form of a root, version 2. It names classes and features, so that it is read by versions of the model that
 * have more of them, and can be turned into XMI where a version has fewer.
 *
 * <pre>
 * document  "QB" version(1)  number of UUIDs, each 16 bytes  length of the rest when inflated, the rest deflated  CRC-32 of all before
 * rest      packages: count, namespace each         classes: count, package and name each
 *           features: count, kind and name each     short texts: count, text each     object
 * object    class, then for each feature that is set: feature + 1, and its value, or for a list a count and its values; 0
 * value     of a containment: an object; of a reference: the id of its target as a value; of an attribute: tag and content
 * </pre>
 *
 * The rest is deflated in pieces that are inflated as one: the names, the short texts, then the root's own values and some dozens
 * of objects each. No value points from one piece of objects into another, so that a piece can be taken over from one document
 * into the next. Numbers are in groups of seven bits, texts a length in bytes and UTF-8. UUIDs stand apart, in the order of
 * their use, for nothing makes them shorter.
 */
final class PackedForm {

    static final int FIRST = 'Q';
    static final int SECOND = 'B';
    static final int VERSION = 2;

    /** In which there is no table of short texts: one that comes again was told by the number of its first use. */
    static final int OLD_VERSION = 1;

    static final int UUID_OCTETS = 16;
    static final int CHECK_OCTETS = 4;

    /** Kinds of features; a list has {@link #MANY} added. */
    static final int ATTRIBUTE = 0;

    static final int CONTAINMENT = 1;
    static final int REFERENCE = 2;
    static final int MANY = 4;

    /** What follows a tag: a text; the number of a short text; nothing (a UUID is next); days; time. */
    static final int TEXT = 0;

    static final int SHORT_TEXT = 1;
    static final int ID = 2;
    static final int ID_URN = 3;
    static final int DATE = 4;
    static final int INSTANT = 5;

    /** Texts up to this length are written once, in a table. */
    static final int SHORT = 40;

    static final String URN = "urn:uuid:";
    private static final int UUID_LENGTH = 36;
    private static final int LOW_HALF = 19;
    private static final boolean[] DASH = dashes();
    private static final byte[] DIGITS = digits();

    private PackedForm() {}

    /** Whether stored bytes are in this form; else they are XMI, compressed. */
    static boolean is(byte[] stored) {
        return stored.length > 2 && stored[0] == FIRST && stored[1] == SECOND;
    }

    /** The UUID that the text from a place on is, written as UUIDs are; null when it is none, or is written otherwise. */
    static UUID uuid(String text, int from) {
        if (text.length() - from != UUID_LENGTH || text.charAt(from + 8) != '-') {
            return null;
        }
        long high = 0;
        long low = 0;
        int wrong = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            char each = text.charAt(from + i);
            if (DASH[i]) {
                wrong |= each ^ '-';
                continue;
            }
            int digit = each < DIGITS.length ? DIGITS[each] : -1;
            wrong |= digit & ~0xF;
            if (i < LOW_HALF) {
                high = high << 4 | digit & 0xF;
            } else {
                low = low << 4 | digit & 0xF;
            }
        }
        return wrong == 0 ? new UUID(high, low) : null;
    }

    private static boolean[] dashes() {
        var dashes = new boolean[UUID_LENGTH];
        for (int at : new int[] {8, 13, 18, 23}) {
            dashes[at] = true;
        }
        return dashes;
    }

    /** What each character is worth; -1 for what no lower-case hexadecimal digit is. */
    private static byte[] digits() {
        var digits = new byte['f' + 1];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (Character.isUpperCase(i) ? -1 : Character.digit(i, 16));
        }
        return digits;
    }
}
