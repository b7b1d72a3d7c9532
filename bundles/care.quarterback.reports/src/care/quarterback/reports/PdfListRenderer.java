package care.quarterback.reports;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.SheetText;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Prints lists with OpenPDF: letter paper on its side, column titles on every page, the fonts of the other prints. */
@Component
public final class PdfListRenderer implements ListRenderer {

    private static final float MARGIN = 36;
    private static final float SMALL = 8.5f;
    private static final float TITLE = 14;
    private static final Color LINE = new Color(0xD3, 0xDD, 0xDF);
    private static final Color GROUND = new Color(0xF3, 0xF6, 0xF6);

    private final BundleFiles files;

    @Activate
    public PdfListRenderer(BundleContext context) {
        files = new BundleFiles(context);
    }

    @Override
    public int pdf(PrintedList list, OutputStream out) throws IOException {
        Path fonts = files.fonts();
        BaseFont plain = font(fonts.resolve("DejaVuSans.ttf"));
        BaseFont bold = font(fonts.resolve("DejaVuSans-Bold.ttf"));
        var document = new Document(PageSize.LETTER.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        document.setGlyphSubstitutionEnabled(false); // a library we do not ship would be asked
        try {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            document.addTitle(list.title());
            document.addCreator("Quarterback");
            var footer = new HeaderFooter(new Phrase(list.title() + "  ·  ", new Font(plain, SMALL)), true);
            footer.setBorder(Rectangle.NO_BORDER);
            footer.setAlignment(Element.ALIGN_RIGHT);
            document.setFooter(footer);
            document.open();
            document.add(new Paragraph(list.title(), new Font(bold, TITLE)));
            document.add(new Paragraph(list.note(), new Font(plain, SMALL)));
            for (PrintedList.Part part : list.parts()) {
                add(document, writer, part, plain, bold);
            }
            document.close();
            return writer.getPageNumber() - 1;
        } catch (DocumentException unprinted) {
            throw new IOException("the list cannot be printed", unprinted);
        }
    }

    @Override
    public void workbook(PrintedList list, OutputStream out) throws IOException {
        out.write(SheetBook.of(SheetText.of(list)));
    }

    private static BaseFont font(Path file) throws IOException {
        return BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    private static void add(Document document, PdfWriter writer, PrintedList.Part part, BaseFont plain, BaseFont bold)
            throws DocumentException {
        if (!part.heading().isBlank()) {
            var heading = new Paragraph(part.heading(), new Font(bold, SMALL + 2));
            heading.setSpacingBefore(MARGIN / 3);
            heading.setSpacingAfter(MARGIN / 6);
            document.add(heading);
        }
        if (part.words()) {
            for (List<String> line : part.rows()) {
                document.add(new Paragraph(line.getFirst(), new Font(plain, SMALL + 1)));
            }
            return;
        }
        if (part.drawing().isPresent()) {
            float width = document.right() - document.left();
            float height = document.top() - document.bottom() - 3 * MARGIN;
            document.add(new PdfDrawing(part.drawing().get(), plain, bold).image(writer, width, height));
            return;
        }
        var table = new PdfPTable(part.columns().size());
        table.setWidthPercentage(100);
        table.setWidths(part.shares().stream().mapToInt(Integer::intValue).toArray());
        table.setHeaderRows(1);
        cells(table, part.columns(), new Font(bold, SMALL), GROUND);
        part.rows().forEach(row -> cells(table, row, new Font(plain, SMALL), Color.WHITE));
        document.add(table);
    }

    private static void cells(PdfPTable table, List<String> words, Font font, Color ground) {
        for (String each : words) {
            var cell = new PdfPCell(new Phrase(each, font));
            cell.setBorderColor(LINE);
            cell.setBackgroundColor(ground);
            cell.setPadding(3);
            table.addCell(cell);
        }
    }
}
