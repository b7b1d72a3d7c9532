package care.quarterback.reports;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.SheetText;
import care.quarterback.desk.report.TextDirection;
import care.quarterback.desk.report.Unprintable;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
        PrintFonts shipped = PrintFonts.in(fonts);
        var shaper = new TextShaper(new ScriptFonts(fonts, ScriptFonts.usualRoots()), shipped);
        List<Unprintable> places = Unprintable.in(list, shaper::missing);
        if (!places.isEmpty()) {
            throw new UnprintableException(ReportWords.of("unprintable"), places);
        }
        var document = new Document(PageSize.LETTER.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        document.setGlyphSubstitutionEnabled(false); // a library we do not ship would be asked
        try {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            var words = new ShapedPhrase(writer, shaper);
            document.addTitle(PrintText.of(list.title()));
            document.addCreator("Quarterback");
            var footer = new HeaderFooter(words.of(list.title() + "  ·  ", new Font(plain, SMALL)), true);
            footer.setBorder(Rectangle.NO_BORDER);
            footer.setAlignment(Element.ALIGN_RIGHT);
            document.setFooter(footer);
            document.open();
            document.add(new Paragraph(words.of(list.title(), new Font(bold, TITLE))));
            document.add(new Paragraph(words.of(list.note(), new Font(plain, SMALL))));
            for (PrintedList.Part part : list.parts()) {
                for (Element each : said(part, words, plain, bold)) {
                    document.add(each);
                }
                if (part.drawing().isPresent()) {
                    float width = document.right() - document.left();
                    float height = document.top() - document.bottom() - 3 * MARGIN;
                    var drawing = new PdfDrawing(part.drawing().get(), plain, bold, shaper);
                    document.add(drawing.image(writer, width, height));
                }
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

    private static List<Element> said(PrintedList.Part part, ShapedPhrase words, BaseFont plain, BaseFont bold)
            throws DocumentException {
        List<Element> all = new ArrayList<>();
        if (!part.heading().isBlank()) {
            var heading = new Paragraph(words.of(part.heading(), new Font(bold, SMALL + 2)));
            heading.setSpacingBefore(MARGIN / 3);
            heading.setSpacingAfter(MARGIN / 6);
            all.add(heading);
        }
        if (part.words()) {
            part.rows().forEach(line -> all.add(new Paragraph(words.of(line.getFirst(), new Font(plain, SMALL + 1)))));
        } else if (part.drawing().isEmpty()) {
            all.add(table(part, words, plain, bold));
        }
        return all;
    }

    private static PdfPTable table(PrintedList.Part part, ShapedPhrase words, BaseFont plain, BaseFont bold)
            throws DocumentException {
        var table = new PdfPTable(part.columns().size());
        table.setWidthPercentage(100);
        table.setWidths(part.shares().stream().mapToInt(Integer::intValue).toArray());
        table.setHeaderRows(1);
        part.columns().forEach(column -> table.addCell(cell(words.of(column, new Font(bold, SMALL)), column, GROUND)));
        for (List<String> row : part.rows()) {
            row.forEach(said -> table.addCell(cell(words.of(said, new Font(plain, SMALL)), said, Color.WHITE)));
        }
        return table;
    }

    private static PdfPCell cell(Phrase words, String said, Color ground) {
        var cell = new PdfPCell(words);
        if (TextDirection.leftward(said)) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
            cell.setHorizontalAlignment(TextDirection.beginsRight(said) ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        }
        cell.setBorderColor(LINE);
        cell.setBackgroundColor(ground);
        cell.setPadding(3);
        return cell;
    }
}
