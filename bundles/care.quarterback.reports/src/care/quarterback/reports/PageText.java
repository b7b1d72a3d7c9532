package care.quarterback.reports;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a page says, by its tags: in reading order, a paragraph a line, the cells of a row in one line. What came from a fax or
 * a scanner has no tags: there the words come as they stand on the page, from the top down.
 */
final class PageText {

    private static final Set<String> IN_LINE = Set.of("Span", "NonStruct", "Lbl", "LBody", "Link");
    private static final String LABEL = "Lbl";
    private static final Set<String> CELLS = Set.of("TH", "TD");

    private final PDPage page;
    private final Map<Integer, Piece> pieces = new HashMap<>();
    /** A hyphen at which no line may end is read as any other. */
    private static final char UNBROKEN = '\u2011';

    private final StringBuilder text = new StringBuilder();
    private float lastY;

    /** What follows stands in the line of the label or cell before it. */
    private boolean joined;

    /** Words in their place. @param fromY of the first line; @param toY of the last */
    private record Piece(String words, float fromY, float toY) {}

    private PageText(PDPage page) throws IOException {
        this.page = page;
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                pieces.put(content.getMCID(), new Reading().read(content).piece());
            }
        }
    }

    static String of(PDDocument document, int page) throws IOException {
        PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return untagged(document, page);
        }
        var read = new PageText(document.getPage(page - 1));
        read.take(root, null);
        String tagged = read.text.toString().strip();
        return tagged.isEmpty() ? untagged(document, page) : tagged;
    }

    private static String untagged(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip();
    }

    /** Puts the letters of a piece together. */
    private static final class Reading {

        private final StringBuilder words = new StringBuilder();
        private float fromY = Float.NaN;
        private float y;

        Reading read(PDMarkedContent content) {
            if (content.getActualText() != null) {
                begin(words.isEmpty() ? Float.NaN : y);
                words.append(content.getActualText());
                return this;
            }
            for (Object each : content.getContents()) {
                switch (each) {
                    case PDMarkedContent inner -> read(inner);
                    case TextPosition letter -> {
                        begin(letter.getYDirAdj());
                        words.append(letter.getUnicode());
                    }
                    default -> {
                        // a line or a colour
                    }
                }
            }
            return this;
        }

        private void begin(float at) {
            if (Float.isNaN(at)) {
                return;
            }
            if (Float.isNaN(fromY)) {
                fromY = at;
            } else if (at != y) {
                space(words);
            }
            y = at;
        }

        Piece piece() {
            return new Piece(words.toString(), fromY, y);
        }
    }

    /** Between two lines; a word that was broken behind its hyphen has none. */
    private static void space(StringBuilder words) {
        int last = words.length() - 1;
        boolean hyphen = last > 0 && words.charAt(last) == '-' && Character.isLetterOrDigit(words.charAt(last - 1));
        if (last >= 0 && !hyphen && !Character.isWhitespace(words.charAt(last))) {
            words.append(' ');
        }
    }

    private void take(PDStructureNode node, PDPage of) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> element(element, of);
                case Integer content when page.equals(of) -> piece(pieces.get(content));
                case PDMarkedContentReference content
                when page.equals(content.getPage() == null ? of : content.getPage()) ->
                    piece(pieces.get(content.getMCID()));
                default -> {
                    // on another page
                }
            }
        }
    }

    private void element(PDStructureElement element, PDPage outer) {
        PDPage own = element.getPage() == null ? outer : element.getPage();
        String type = element.getStructureType();
        boolean inLine = IN_LINE.contains(type) || CELLS.contains(type);
        if (!inLine && !joined) {
            line();
        }
        joined &= inLine;
        int before = text.length();
        take(element, own);
        if (element.getActualText() != null && text.length() > before) {
            text.setLength(before);
            text.append(element.getActualText());
        }
        if (element.getAlternateDescription() != null && page.equals(own) && type.equals("Figure")) {
            text.append(element.getAlternateDescription());
        }
        if ((CELLS.contains(type) || type.equals(LABEL)) && text.length() > before) {
            strip();
            text.append(type.equals(LABEL) ? ' ' : '\t');
            joined = true;
        } else if (!inLine) {
            joined = false;
            line();
        }
    }

    private void piece(Piece piece) {
        if (piece == null || piece.words().isEmpty()) {
            return;
        }
        if (piece.fromY() != lastY) {
            space(text);
        }
        text.append(piece.words().replace(UNBROKEN, '-'));
        lastY = piece.toY();
    }

    private void line() {
        strip();
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void strip() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }
}
