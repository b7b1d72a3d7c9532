package care.quarterback.reports;

import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** What BIRT writes on a page, and where it writes in the font of places, what stands there. */
final class ShapedContent extends PdfContentByte {

    private final TextShaper shaper;
    private boolean places;
    private float size;

    /** @param page of which this is the content from here on */
    ShapedContent(PdfWriter writer, PdfContentByte page, TextShaper shaper) {
        super(writer);
        this.content = page.getInternalBuffer();
        this.shaper = shaper;
    }

    @Override
    public void setFontAndSize(BaseFont font, float points) {
        size = points;
        places = PlaceFont.NAME.equals(font.getPostscriptFontName());
        if (!places) {
            super.setFontAndSize(font, points);
        }
    }

    @Override
    public void showText(String text) {
        if (places) {
            new PlaceDrawing(shaper, this, size).draw(text);
        } else {
            super.showText(text);
        }
    }
}
