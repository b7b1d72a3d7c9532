package care.quarterback.reports;

import care.quarterback.desk.report.ReportRenderer.ReportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.RandomAccessFileOrArray;
import org.openpdf.text.pdf.SimpleNamedDestination;

/**
 * Mends what BIRT 4.22 leaves in a tagged PDF: Square annotations over pictures, which PDF/UA forbids, and glyphs without a
 * text. Counts the pages.
 */
final class PdfFinish {

    /** A page that holds less than such a part of the page before. */
    private static final int LITTLE = 3;

    private PdfFinish() {}

    /** @param rest the bookmark of the heading with which the rest begins after the answer; empty where there is none */
    static BirtReportRenderer.Printed of(byte[] raw, GlyphTexts texts, Optional<String> rest) {
        try (var reader = new PdfReader(new RandomAccessFileOrArray(raw), null)) { // reads what is asked for
            int pages = reader.getNumberOfPages();
            boolean sound = texts.isEmpty();
            for (int page = 1; page <= pages; page++) {
                sound &= kept(reader.getPageN(page)).isEmpty();
            }
            byte[] bytes = sound ? raw : mended(raw, texts);
            int answer = rest.map(bookmark -> page(reader, bookmark) - 1).orElse(0);
            return new BirtReportRenderer.Printed(bytes, pages, answer, emptyEnd(reader, pages));
        } catch (IOException | DocumentException e) {
            throw new ReportException(ReportWords.of("finish"));
        }
    }

    /** The page that a bookmark stands on: what OpenPDF tells of it begins with that. */
    private static int page(PdfReader reader, String bookmark) {
        String place = String.valueOf(
                SimpleNamedDestination.getNamedDestination(reader, false).get(bookmark));
        return Integer.parseInt(place.substring(0, place.indexOf(' ')));
    }

    private static byte[] mended(byte[] raw, GlyphTexts texts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var reader = new PdfReader(raw)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                PdfDictionary dictionary = reader.getPageN(page);
                kept(dictionary).ifPresent(kept -> replace(dictionary, kept));
            }
            texts.complete(reader);
            new PdfStamper(reader, out).close();
        }
        return out.toByteArray();
    }

    /** Next to nothing stands on the last page: measured by what is drawn on it, against the page before. */
    private static boolean emptyEnd(PdfReader reader, int pages) throws IOException {
        return pages > 1 && reader.getPageContent(pages).length * LITTLE < reader.getPageContent(pages - 1).length;
    }

    private static void replace(PdfDictionary page, PdfArray kept) {
        if (kept.isEmpty()) {
            page.remove(PdfName.ANNOTS);
        } else {
            page.put(PdfName.ANNOTS, kept);
            page.put(PdfName.TABS, PdfName.S);
        }
    }

    /** The annotations of a page without its Squares; nothing where it has none. */
    private static Optional<PdfArray> kept(PdfDictionary page) {
        PdfArray annotations = page.getAsArray(PdfName.ANNOTS);
        if (annotations == null) {
            return Optional.empty();
        }
        var kept = new PdfArray();
        for (int i = 0; i < annotations.size(); i++) {
            var annotation = (PdfDictionary) PdfReader.getPdfObject(annotations.getPdfObject(i));
            if (annotation == null || !PdfName.SQUARE.equals(annotation.getAsName(PdfName.SUBTYPE))) {
                kept.add(annotations.getPdfObject(i));
            }
        }
        return kept.size() == annotations.size() ? Optional.empty() : Optional.of(kept);
    }
}
