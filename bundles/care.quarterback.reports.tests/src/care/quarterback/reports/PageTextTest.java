package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PageTextTest {

    /** As a fax server writes it: words on pages, and no tags. */
    @Test
    void aPageWithoutTagsSaysItsWordsFromTheTopDown() throws IOException {
        try (var fax = new PDDocument()) {
            for (List<String> lines : List.of(List.of("Harbor Spine", "Visit note"), List.of("Lab results"))) {
                var page = new PDPage();
                fax.addPage(page);
                try (var content = new PDPageContentStream(fax, page)) {
                    for (int i = lines.size() - 1; i >= 0; i--) { // written from the bottom up
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 14);
                        content.newLineAtOffset(72, 700 - 20 * i);
                        content.showText(lines.get(i));
                        content.endText();
                    }
                }
            }
            assertEquals("Harbor Spine\nVisit note", PageText.of(fax, 1));
            assertEquals("Lab results", PageText.of(fax, 2));
        }
    }
}
