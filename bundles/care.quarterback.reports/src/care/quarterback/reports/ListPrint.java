package care.quarterback.reports;

import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.TextDirection;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.reports.TaggedPages.Line;
import care.quarterback.reports.TaggedPages.Row;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Prints lists: letter paper on its side, column titles on every page, the fonts of the other prints, tags for a screen reader. */
final class ListPrint {

    private static final float MARGIN = 36;
    private static final float SMALL = 8.5f;
    private static final float TITLE = 14;
    private static final Color LINE = new Color(0xD3, 0xDD, 0xDF);
    private static final Color GROUND = new Color(0xF3, 0xF6, 0xF6);

    private final BaseFont plain;
    private final BaseFont bold;
    private final TextShaper shaper;

    /** @param fonts the folder of the shipped fonts */
    ListPrint(Path fonts) throws IOException {
        plain = font(fonts.resolve("DejaVuSans.ttf"));
        bold = font(fonts.resolve("DejaVuSans-Bold.ttf"));
        shaper = new TextShaper(new ScriptFonts(fonts, ScriptFonts.usualRoots()), PrintFonts.in(fonts));
    }

    private static BaseFont font(Path file) throws IOException {
        BaseFont font = BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        font.setIncludeCidSet(false);
        return font;
    }

    /** @return how many pages */
    int pdf(PrintedList list, OutputStream out) throws IOException {
        List<Unprintable> places = Unprintable.in(list, shaper::missing);
        if (!places.isEmpty()) {
            throw new UnprintableException(ReportWords.of("unprintable"), places);
        }
        var document = new Document(PageSize.LETTER.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        document.setGlyphSubstitutionEnabled(false); // a library we do not ship would be asked
        try {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            String title = PrintText.of(list.title());
            document.addTitle(title);
            document.addCreator("Quarterback");
            writer.setXmpMetadata(PdfMetadata.of(title, list.locale()));
            return new Print(list, document, writer).pages();
        } catch (DocumentException unprinted) {
            throw new IOException("the list cannot be printed", unprinted);
        }
    }

    /** One list on its pages. */
    private final class Print {

        private final PrintedList list;
        private final Document document;
        private final PdfWriter writer;
        private final ShapedPhrase words;
        private final TaggedPages pages;

        Print(PrintedList list, Document document, PdfWriter writer) {
            this.list = list;
            this.document = document;
            this.writer = writer;
            this.words = new ShapedPhrase(writer, shaper);
            this.pages = new TaggedPages(
                    document,
                    writer,
                    list.locale(),
                    page -> words.of(list.title() + "  ·  " + page, new Font(plain, SMALL)));
        }

        int pages() {
            pages.paragraph("H1", line(list.title(), bold, TITLE));
            pages.paragraph("P", line(list.note(), plain, SMALL));
            list.parts().forEach(this::part);
            return pages.end();
        }

        private void part(PrintedList.Part part) {
            if (!part.heading().isBlank()) {
                pages.space(MARGIN / 3);
                pages.keep(2 * SMALL + begun(part));
                pages.paragraph("H2", line(part.heading(), bold, SMALL + 2));
            }
            pages.space(MARGIN / 6);
            if (part.words()) {
                part.rows().forEach(row -> pages.paragraph("P", line(row.getFirst(), plain, SMALL + 1)));
            } else if (part.drawing().isEmpty()) {
                table(part);
            } else {
                float width = document.right() - document.left();
                float height = document.top() - document.bottom() - 3 * MARGIN;
                var drawing = new PdfDrawing(part.drawing().get(), plain, bold, shaper);
                pages.figure(
                        drawing.image(writer, width, height),
                        PrintText.of(part.drawing().get().words()));
            }
        }

        /** No heading stands without the first row under it. */
        private float begun(PrintedList.Part part) {
            if (part.columns().isEmpty() || part.rows().isEmpty()) {
                return 2 * MARGIN;
            }
            float[] widths = widths(part);
            Row head = head(part);
            return pages.begun(head, widths) + pages.begun(row(part.rows().getFirst(), head), widths);
        }

        private Row head(PrintedList.Part part) {
            List<Line> titles = part.columns().stream()
                    .map(column -> line(column, bold, SMALL))
                    .toList();
            return new Row(titles, GROUND, LINE, List.of());
        }

        private Row row(List<String> cells, Row head) {
            List<Line> lines =
                    cells.stream().map(cell -> line(cell, plain, SMALL)).toList();
            return new Row(lines, Color.WHITE, LINE, List.of(head));
        }

        private void table(PrintedList.Part part) {
            float[] widths = widths(part);
            PdfStructureElement table = pages.tag(pages.root(), "Table");
            Row head = head(part);
            row(pages.tag(table, "THead"), head, widths, "Column");
            PdfStructureElement body = pages.tag(table, "TBody");
            for (List<String> cells : part.rows()) {
                row(body, row(cells, head), widths, "Row");
            }
        }

        /** @param scope of its heads: all of them are for their columns, or the first is for its row */
        private void row(PdfStructureElement in, Row row, float[] widths, String scope) {
            PdfStructureElement tag = pages.tag(in, "TR");
            List<PdfStructureElement> cells = IntStream.range(0, row.cells().size())
                    .mapToObj(at -> pages.said(
                            scope.equals("Column") || at == 0 ? head(tag, scope) : pages.tag(tag, "TD"),
                            row.cells().get(at)))
                    .toList();
            pages.row(cells, row, widths);
        }

        private PdfStructureElement head(PdfStructureElement row, String scope) {
            PdfStructureElement head = pages.tag(row, "TH");
            var attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName("Table"));
            attributes.put(new PdfName("Scope"), new PdfName(scope));
            head.put(PdfName.A, attributes);
            return head;
        }

        private float[] widths(PrintedList.Part part) {
            float all = document.right() - document.left();
            float sum = part.shares().stream().mapToInt(Integer::intValue).sum();
            var widths = new float[part.shares().size()];
            for (int at = 0; at < widths.length; at++) {
                widths[at] = all * part.shares().get(at) / sum;
            }
            return widths;
        }

        private Line line(String said, BaseFont font, float size) {
            String text = PrintText.of(said);
            boolean leftward = TextDirection.leftward(said);
            return new Line(
                    words.of(said, new Font(font, size)),
                    size,
                    shaper.isPlain(text) ? "" : text,
                    leftward,
                    leftward && !TextDirection.beginsRight(said));
        }
    }
}
