package care.quarterback.reports;

import care.quarterback.desk.report.PagePictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.osgi.service.component.annotations.Component;

/** Draws pages with PDFBox, in memory: nothing of them is written to a disk. */
@Component
public final class PdfBoxPictures implements PagePictures {

    private static final int OPAQUE = 0xFFFFFF;

    /** Held, because a logger that nobody holds forgets its level. */
    private final List<Logger> quiet =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    /** What it would say of a page may hold words of the page. */
    public PdfBoxPictures() {
        quiet.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @Override
    public PagePicture page(byte[] pdf, int page, int dots) throws IOException {
        FontMappers.set(new EmbeddedFonts());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (page < 1 || page > pages) {
                throw new IOException("the PDF has no such page");
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, dots, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
            for (int at = 0; at < rgb.length; at++) {
                rgb[at] &= OPAQUE;
            }
            return new PagePicture(pages, width, height, rgb, PageText.of(document, page));
        }
    }
}
