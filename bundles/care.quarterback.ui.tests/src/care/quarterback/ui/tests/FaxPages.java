package care.quarterback.ui.tests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A PDF with a few words on each of its pages, as a fax server writes it. */
final class FaxPages {

    private FaxPages() {}

    /** @param pages the words of each; no parentheses in them */
    static byte[] of(List<String> pages) {
        var pdf = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        String kids = IntStream.range(0, pages.size())
                .mapToObj(i -> (4 + 2 * i) + " 0 R")
                .collect(Collectors.joining(" "));
        pdf.append("2 0 obj <</Type/Pages/Count %d/Kids[%s]>> endobj\n".formatted(pages.size(), kids));
        pdf.append("3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n");
        for (int i = 0; i < pages.size(); i++) {
            String words = "BT /F 14 Tf 72 700 Td 20 TL "
                    + pages.get(i).lines().map("(%s) Tj T*"::formatted).collect(Collectors.joining(" "))
                    + " ET";
            pdf.append("%d 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]".formatted(4 + 2 * i));
            pdf.append("/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>> endobj\n".formatted(5 + 2 * i));
            pdf.append("%d 0 obj <</Length %d>> stream\n%s\nendstream endobj\n"
                    .formatted(5 + 2 * i, words.length(), words));
        }
        return pdf.append("trailer <</Root 1 0 R>>\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
