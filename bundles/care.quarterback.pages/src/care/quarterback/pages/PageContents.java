package care.quarterback.pages;

import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** Draws the pages of one document in its own way. */
public interface PageContents {

    /** What draws on a page from here on. @param page what BIRT would draw with; both write into the same page */
    PdfContentByte of(PdfWriter writer, PdfContentByte page);
}
