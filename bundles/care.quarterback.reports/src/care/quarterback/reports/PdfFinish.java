package care.quarterback.reports;

import care.quarterback.desk.report.ReportRenderer.ReportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/**
 * Mends what BIRT 4.22 leaves in a tagged PDF: Square annotations over pictures, which PDF/UA forbids, and glyphs without a
 * text. Counts the pages.
 */
final class PdfFinish {

    /** A page that holds less than such a part of the page before. */
    private static final int LITTLE = 3;

    private PdfFinish() {}

    static BirtReportRenderer.Printed of(byte[] raw, GlyphTexts texts) {
        var out = new ByteArrayOutputStream();
        try {
            var reader = new PdfReader(raw);
            int pages = reader.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                dropSquares(reader.getPageN(page));
            }
            texts.complete(reader);
            var stamper = new PdfStamper(reader, out);
            stamper.setInfoDictionary(Map.of("Producer", "Quarterback", "Creator", "Quarterback"));
            boolean emptyEnd = emptyEnd(reader, pages);
            stamper.close();
            reader.close();
            return new BirtReportRenderer.Printed(out.toByteArray(), pages, emptyEnd);
        } catch (IOException | DocumentException e) {
            throw new ReportException(ReportWords.of("finish"));
        }
    }

    /** Next to nothing stands on the last page: measured by what is drawn on it, against the page before. */
    private static boolean emptyEnd(PdfReader reader, int pages) throws IOException {
        return pages > 1 && reader.getPageContent(pages).length * LITTLE < reader.getPageContent(pages - 1).length;
    }

    private static void dropSquares(PdfDictionary page) {
        PdfArray annotations = page.getAsArray(PdfName.ANNOTS);
        if (annotations == null) {
            return;
        }
        var kept = new PdfArray();
        for (int i = 0; i < annotations.size(); i++) {
            var annotation = (PdfDictionary) PdfReader.getPdfObject(annotations.getPdfObject(i));
            if (annotation == null || !PdfName.SQUARE.equals(annotation.getAsName(PdfName.SUBTYPE))) {
                kept.add(annotations.getPdfObject(i));
            }
        }
        if (kept.isEmpty()) {
            page.remove(PdfName.ANNOTS);
        } else {
            page.put(PdfName.ANNOTS, kept);
            page.put(PdfName.TABS, PdfName.S);
        }
    }
}
