package care.quarterback.reports;

import care.quarterback.reports.ScriptFont.Glyph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/**
 * What the glyphs of a document say. OpenPDF knows that only of those that stand for one letter; a joined or stacked one has
 * its letters from here, because PDF/UA wants a text of each.
 */
final class GlyphTexts {

    /** The other glyphs of letters that are drawn with several. */
    private static final String NOTHING = "\u200B";

    private static final Pattern KNOWN = Pattern.compile("<([0-9a-f]{4})><[0-9a-f]{4}><[0-9a-f]+>");
    private static final String END = "endcmap";
    private static final int MOST = 100;

    private final Map<String, Map<Integer, String>> texts = new HashMap<>();

    void add(ScriptFont font, ScriptFont.Drawn drawn) {
        Map<Integer, String> known = texts.computeIfAbsent(font.base().getPostscriptFontName(), any -> new TreeMap<>());
        String text = drawn.text();
        for (Glyph glyph : drawn.glyphs()) {
            known.putIfAbsent(glyph.code(), text);
            text = NOTHING;
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Completes what the fonts of a document say of their glyphs. */
    void complete(PdfReader document) throws IOException {
        for (int number = 1; number < document.getXrefSize(); number++) {
            if (document.getPdfObject(number) instanceof PdfDictionary font
                    && PdfName.TYPE0.equals(font.getAsName(PdfName.SUBTYPE))
                    && PdfReader.getPdfObject(font.get(PdfName.TOUNICODE)) instanceof PRStream stream) {
                String name =
                        PdfName.decodeName(font.getAsName(PdfName.BASEFONT).toString());
                Map<Integer, String> known = texts.get(name.substring(name.indexOf('+') + 1));
                if (known != null) {
                    complete(stream, known);
                }
            }
        }
    }

    private static void complete(PRStream stream, Map<Integer, String> known) throws IOException {
        String map = new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1);
        Map<Integer, String> missing = new TreeMap<>(known);
        KNOWN.matcher(map).results().forEach(found -> missing.remove(Integer.parseInt(found.group(1), 16)));
        List<String> lines = missing.entrySet().stream()
                .map(each -> "<%04x><%s>\n".formatted(each.getKey(), hex(each.getValue())))
                .toList();
        var more = new StringBuilder();
        for (int from = 0; from < lines.size(); from += MOST) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + MOST));
            more.append(some.size())
                    .append(" beginbfchar\n")
                    .append(String.join("", some))
                    .append("endbfchar\n");
        }
        if (!more.isEmpty()) {
            stream.setData(map.replace(END, more + END).getBytes(StandardCharsets.ISO_8859_1), true);
        }
    }

    private static String hex(String text) {
        return text.chars().mapToObj("%04x"::formatted).collect(Collectors.joining());
    }
}
