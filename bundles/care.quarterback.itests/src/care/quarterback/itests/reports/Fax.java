package care.quarterback.itests.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A fax as a PDF whose sheets tell which they are. */
public final class Fax {

    private Fax() {}

    /** A PDF of so many sheets: "Sheet 1.", "Sheet 2." ... */
    public static byte[] of(int count) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document()) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            for (int page = 1; page <= count; page++) {
                document.newPage();
                document.add(new Paragraph("Sheet " + page + "."));
            }
        }
        return bytes.toByteArray();
    }

    /** What stands on each page. */
    public static List<String> sheets(byte[] pdf) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (var reader = new PdfReader(pdf)) {
            var text = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                sheets.add(text.getTextFromPage(page).strip());
            }
        }
        return sheets;
    }
}
