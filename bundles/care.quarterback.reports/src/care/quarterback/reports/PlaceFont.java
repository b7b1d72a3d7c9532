package care.quarterback.reports;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType font of empty letters, each as wide as {@link PlaceCode} says. It lies beside the fonts while BIRT measures, and
 * never gets into a document.
 */
final class PlaceFont {

    /** What a design calls it. */
    static final String NAME = "Quarterback Places";

    private static final int UNICODE_BMP = 1;
    private static final int WINDOWS = 3;
    private static final int ENGLISH = 0x409;

    private final List<PlaceCode.Letter> letters;
    private final int ascent;
    private final int descent;

    /**
     * @param ascent above the line, in thousandths of the size, as in the font beside it
     * @param descent below the line, a positive number
     * @param shared the width of the letters that it shares with the font beside it
     */
    PlaceFont(int ascent, int descent, Map<Character, Integer> shared) {
        this.ascent = ascent;
        this.descent = descent;
        List<PlaceCode.Letter> all = new ArrayList<>(PlaceCode.letters());
        shared.forEach((letter, width) -> all.add(new PlaceCode.Letter(letter, width)));
        all.sort(Comparator.comparingInt(PlaceCode.Letter::letter));
        this.letters = List.copyOf(all);
    }

    /** The font file. */
    byte[] bytes() {
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("OS/2", os2());
        tables.put("cmap", cmap());
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("hmtx", hmtx());
        tables.put("maxp", table(out -> {
            out.writeInt(0x00005000);
            out.writeShort(letters.size() + 1);
        }));
        tables.put("name", name());
        tables.put("post", table(out -> {
            out.writeInt(0x00030000);
            out.write(new byte[28]);
        }));
        return file(tables);
    }

    private static byte[] file(Map<String, byte[]> tables) {
        return table(out -> {
            out.writeInt(0x00010000);
            out.writeShort(tables.size());
            out.write(new byte[6]); // for a binary search that nobody makes
            int offset = 12 + 16 * tables.size();
            for (var each : tables.entrySet()) {
                out.write(each.getKey().getBytes(StandardCharsets.US_ASCII));
                out.writeInt(0);
                out.writeInt(offset);
                out.writeInt(each.getValue().length);
                offset += padded(each.getValue().length);
            }
            for (byte[] each : tables.values()) {
                out.write(each);
                out.write(new byte[padded(each.length) - each.length]);
            }
        });
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private byte[] head() {
        return table(out -> {
            out.writeInt(0x00010000);
            out.writeInt(0x00010000);
            out.writeInt(0);
            out.writeInt(0x5F0F3CF5);
            out.writeShort(0);
            out.writeShort(PlaceCode.EM);
            out.write(new byte[16]);
            out.write(new byte[8]);
            out.writeShort(0);
            out.writeShort(6);
            out.writeShort(2);
            out.writeShort(0);
            out.writeShort(0);
        });
    }

    private byte[] hhea() {
        return table(out -> {
            out.writeInt(0x00010000);
            out.writeShort(ascent);
            out.writeShort(-descent);
            out.writeShort(0);
            out.write(new byte[24]);
            out.writeShort(letters.size() + 1);
        });
    }

    private byte[] hmtx() {
        return table(out -> {
            out.writeInt(0);
            for (PlaceCode.Letter letter : letters) {
                out.writeShort(letter.width());
                out.writeShort(0);
            }
        });
    }

    private byte[] os2() {
        return table(out -> {
            out.writeShort(1);
            out.write(new byte[6]);
            out.writeShort(0); // may be embedded, though it never is
            out.write(new byte[58]);
            out.writeShort(ascent);
            out.writeShort(-descent);
            out.writeShort(0);
            out.writeShort(ascent);
            out.writeShort(descent);
            out.write(new byte[8]);
        });
    }

    private byte[] name() {
        byte[] text = NAME.getBytes(StandardCharsets.UTF_16BE);
        int[] kinds = {1, 4, 6};
        return table(out -> {
            out.writeShort(0);
            out.writeShort(kinds.length);
            out.writeShort(6 + 12 * kinds.length);
            for (int kind : kinds) {
                out.writeShort(WINDOWS);
                out.writeShort(UNICODE_BMP);
                out.writeShort(ENGLISH);
                out.writeShort(kind);
                out.writeShort(text.length);
                out.writeShort(0);
            }
            out.write(text);
        });
    }

    /** Format 12: letters that follow each other in one group. */
    private byte[] cmap() {
        List<int[]> groups = new ArrayList<>();
        for (int at = 0; at < letters.size(); at++) {
            int letter = letters.get(at).letter();
            int[] last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && last[1] + 1 == letter) {
                last[1] = letter;
            } else {
                groups.add(new int[] {letter, letter, at + 1});
            }
        }
        return table(out -> {
            out.writeShort(0);
            out.writeShort(1);
            out.writeShort(WINDOWS);
            out.writeShort(10);
            out.writeInt(12);
            out.writeShort(12);
            out.writeShort(0);
            out.writeInt(16 + 12 * groups.size());
            out.writeInt(0);
            out.writeInt(groups.size());
            for (int[] group : groups) {
                for (int number : group) {
                    out.writeInt(number);
                }
            }
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] table(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
