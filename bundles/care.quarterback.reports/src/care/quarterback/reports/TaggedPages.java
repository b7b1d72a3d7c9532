package care.quarterback.reports;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Pages from top to bottom, each piece of which has its tag or is decoration. */
final class TaggedPages {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final float LEADING = 1.3f;
    private static final float PADDING = 3;
    private static final float ENDLESS = 100_000;
    private static final float THIN = 0.5f;

    private final Document document;
    private final PdfWriter writer;
    private final Footer footer;
    private final PdfStructureElement root;
    private float y;

    /** What stands below a page. */
    @FunctionalInterface
    interface Footer {

        Phrase of(int page);
    }

    /**
     * A text on its way to a page.
     *
     * @param said as a screen reader says it, where letters stand in another order than they are read in; else empty
     * @param leftward it is read from the right
     * @param against it begins at the other side than it is read from
     */
    record Line(Phrase words, float size, String said, boolean leftward, boolean against) {}

    /** How a row looks. @param heads the column heads that come again on the next page */
    record Row(List<Line> cells, Color ground, Color line, List<Row> heads) {}

    TaggedPages(Document document, PdfWriter writer, Locale locale, Footer footer) {
        this.document = document;
        this.writer = writer;
        this.footer = footer;
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
        document.open();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        begin();
    }

    private void begin() {
        writer.setPageEmpty(false);
        y = document.top();
        PdfContentByte page = writer.getDirectContent();
        page.beginMarkedContentSequence(ARTIFACT);
        ColumnText.showTextAligned(
                page,
                Element.ALIGN_RIGHT,
                footer.of(writer.getPageNumber()),
                document.right(),
                document.bottom() - document.bottomMargin() / 2,
                0);
        page.endMarkedContentSequence();
    }

    private void turn() {
        document.newPage();
        begin();
    }

    /** @return how many pages there are */
    int end() {
        int pages = writer.getPageNumber();
        document.close();
        return pages;
    }

    float room() {
        return y - document.bottom();
    }

    void space(float points) {
        y -= points;
    }

    /** Goes to the next page where less is left than that. */
    void keep(float points) {
        if (room() < points && y < document.top()) {
            turn();
        }
    }

    PdfStructureElement tag(PdfStructureElement in, String name) {
        return new PdfStructureElement(in, new PdfName(name));
    }

    PdfStructureElement root() {
        return root;
    }

    /** A heading or a paragraph. */
    void paragraph(String tag, Line line) {
        PdfStructureElement element = said(tag(root, tag), line);
        ColumnText text = column(line);
        float rest = height(line, document.right() - document.left());
        boolean more = true;
        while (more) {
            boolean fits = rest <= document.top() - document.bottom();
            if (rest > room() && y < document.top() && (fits || room() < 2 * LEADING * line.size())) {
                turn();
            }
            float high = Math.min(rest, room());
            more = place(element, text, document.left(), y - high, document.right(), y);
            y -= high;
            rest = more ? Math.max(rest - high, line.size() * LEADING * 2) : 0;
            if (more) {
                turn();
            }
        }
    }

    /** A row; it goes to the next page as a whole, unless no page holds it. @param tags those of its cells */
    void row(List<PdfStructureElement> tags, Row row, float[] widths) {
        float rest = height(row, widths);
        float page = document.top() - document.bottom() - heads(row, widths);
        if (rest > room() && y < document.top() && (rest <= page || room() < page / 2)) {
            turn();
            again(row, widths);
        }
        List<ColumnText> texts = row.cells().stream().map(TaggedPages::column).toList();
        boolean more = true;
        while (more) {
            float high = Math.min(rest, room());
            boxes(row, widths, high);
            more = false;
            float left = document.left();
            for (int at = 0; at < widths.length; at++) {
                if (!row.cells().get(at).words().isEmpty()) {
                    more |= place(
                            tags.get(at),
                            texts.get(at),
                            left + PADDING,
                            y - high,
                            left + widths[at] - PADDING,
                            y - PADDING);
                }
                left += widths[at];
            }
            y -= high;
            rest = Math.max(rest - high + PADDING, PADDING * 8);
            if (more) {
                turn();
                again(row, widths);
            }
        }
    }

    private float heads(Row row, float[] widths) {
        return (float)
                row.heads().stream().mapToDouble(head -> height(head, widths)).sum();
    }

    /** The heads of the columns on another page: decoration, because they were said. */
    private void again(Row row, float[] widths) {
        for (Row head : row.heads()) {
            float high = height(head, widths);
            boxes(head, widths, high);
            PdfContentByte page = writer.getDirectContent();
            page.beginMarkedContentSequence(ARTIFACT);
            float left = document.left();
            for (int at = 0; at < widths.length; at++) {
                ColumnText text = column(head.cells().get(at));
                text.setCanvas(page);
                text.setSimpleColumn(left + PADDING, y - high, left + widths[at] - PADDING, y - PADDING);
                go(text, false);
                left += widths[at];
            }
            page.endMarkedContentSequence();
            y -= high;
        }
    }

    /** @return whether some of it is left */
    private boolean place(PdfStructureElement in, ColumnText text, float left, float low, float right, float high) {
        PdfContentByte page = writer.getDirectContent();
        page.beginMarkedContentSequence(tag(in, "Span"));
        text.setCanvas(page);
        text.setSimpleColumn(left, low, right, high);
        boolean more = ColumnText.hasMoreText(go(text, false));
        page.endMarkedContentSequence();
        return more;
    }

    private static int go(ColumnText text, boolean trial) {
        try {
            return text.go(trial);
        } catch (DocumentException unprinted) {
            throw new ExceptionConverter(unprinted);
        }
    }

    private void boxes(Row row, float[] widths, float high) {
        PdfContentByte page = writer.getDirectContent();
        page.beginMarkedContentSequence(ARTIFACT);
        page.saveState();
        page.setLineWidth(THIN);
        page.setColorStroke(row.line());
        page.setColorFill(row.ground());
        float left = document.left();
        for (float width : widths) {
            page.rectangle(left, y - high, width, high);
            page.fillStroke();
            left += width;
        }
        page.restoreState();
        page.endMarkedContentSequence();
    }

    /** How high a row is, at most half a page: a longer one may begin where there is half a page. */
    float begun(Row row, float[] widths) {
        return Math.min(height(row, widths), (document.top() - document.bottom()) / 2);
    }

    private float height(Row row, float[] widths) {
        float most = 0;
        for (int at = 0; at < widths.length; at++) {
            most = Math.max(most, height(row.cells().get(at), widths[at] - 2 * PADDING));
        }
        return most + 2 * PADDING;
    }

    /** How high it is in a column. */
    private float height(Line line, float width) {
        if (line.words().isEmpty()) {
            return line.size() * LEADING;
        }
        ColumnText trial = column(line);
        trial.setCanvas(writer.getDirectContent());
        trial.setSimpleColumn(0, -ENDLESS, width, 0);
        go(trial, true);
        return -trial.getYLine() + line.size() * (LEADING - 1);
    }

    private static ColumnText column(Line line) {
        var column = new ColumnText(null);
        column.setText(line.words());
        column.setLeading(line.size() * LEADING);
        column.setRunDirection(line.leftward() ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
        column.setAlignment(line.against() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return column;
    }

    /** What a screen reader says in place of the letters. */
    PdfStructureElement said(PdfStructureElement element, Line line) {
        if (!line.said().isEmpty()) {
            element.put(PdfName.ACTUALTEXT, new PdfString(line.said(), PdfObject.TEXT_UNICODE));
        }
        return element;
    }

    /** A picture with its words. */
    void figure(Image image, String words) {
        keep(image.getScaledHeight());
        PdfStructureElement figure = tag(root, "Figure");
        figure.put(PdfName.ALT, new PdfString(words, PdfObject.TEXT_UNICODE));
        var place = new Rectangle(
                document.left(), y - image.getScaledHeight(), document.left() + image.getScaledWidth(), y);
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Layout"));
        attributes.put(
                PdfName.BBOX,
                new PdfArray(new float[] {place.getLeft(), place.getBottom(), place.getRight(), place.getTop()}));
        figure.put(PdfName.A, attributes);
        image.setAbsolutePosition(place.getLeft(), place.getBottom());
        PdfContentByte page = writer.getDirectContent();
        page.beginMarkedContentSequence(figure);
        page.addImage(image);
        page.endMarkedContentSequence();
        y = place.getBottom();
    }
}
