package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is larger than in any real document: it is said, and the rest is read all the same. */
class CcdaLimitsTest {

    private static final String BODY = "<structuredBody>";

    /** Longer than an entry may be, in lines as programs write Base64. */
    private static final int LARGE = 4_100_000;

    private static String with(String before, String after) throws IOException {
        String text = Files.readString(Path.of("samples/ccda/problem-active.xml"));
        int at = text.indexOf(BODY) + BODY.length();
        return text.substring(0, at) + before + text.substring(at) + after;
    }

    private static String note(String content) {
        return "<component><section><code code=\"34109-9\" codeSystem=\"2.16.840.1.113883.6.1\"/><title>Notes</title>"
                + "<text>See the file.</text><entry>" + content + "</entry></section></component>";
    }

    private static ImportPlan read(String text) {
        ImportPlan plan = MemorySource.read("document.xml", text);
        assertEquals("", plan.refusal());
        return plan;
    }

    private static void problemIsThere(ImportPlan plan) {
        assertEquals(
                "Diabetes mellitus type 2",
                plan.patients().getFirst().draft().getConditions().getFirst().getText());
    }

    private static boolean isTooLarge(ImportPlan plan) {
        return plan.items().stream()
                .anyMatch(
                        item -> item.status() == Status.ERROR && item.message().contains("larger than any real"));
    }

    private static String filled(int length) {
        char[] letters = new char[length];
        Arrays.fill(letters, 'A');
        return new String(letters);
    }

    @Test
    void sectionsBehindALargeEntryAreRead() throws IOException {
        ImportPlan plan = read(with(note("<act><text>" + filled(LARGE) + "</text><code code=\"1\"/></act><act/>"), ""));
        assertTrue(isTooLarge(plan));
        problemIsThere(plan);
    }

    @Test
    void longNumbersMakeAnEntryLarge() throws IOException {
        String id = "<id root=\"" + filled(900_000) + "\"/>";
        ImportPlan plan = read(with(note("<act>" + id.repeat(6) + "</act>"), ""));
        assertTrue(isTooLarge(plan));
        problemIsThere(plan);
    }

    @Test
    void sectionsInEachOtherShareTheRoomForTheirTexts() throws IOException {
        String nested = "";
        for (int i = 0; i < 5; i++) {
            nested = "<component><section><title>" + i + "</title><text>" + filled(2_000_000) + "</text>" + nested
                    + "</section></component>";
        }
        ImportPlan plan = read(with(nested, ""));
        assertTrue(plan.items().stream().anyMatch(item -> item.message().contains("longer than in any real document")));
        problemIsThere(plan);
    }

    @Test
    void sectionsBehindEachOtherHaveAllOfTheRoom() throws IOException {
        String section =
                "<component><section><title>T</title><text>" + filled(2_000_000) + "</text></section></component>";
        ImportPlan plan = read(with(section.repeat(5), ""));
        assertTrue(
                plan.items().stream().noneMatch(item -> item.message().contains("longer than in any real document")));
    }

    @Test
    void aLongAttributeIsRefusedWhateverItHolds() throws IOException {
        String refusal = MemorySource.read(
                        "document.xml", with(note("<act><id root=\">" + filled(3 << 20) + "\"/></act>"), ""))
                .refusal();
        assertTrue(refusal.startsWith("A tag, an attribute or a comment"), refusal);
    }

    @Test
    void aLongCommentIsRefusedWhateverItHolds() throws IOException {
        String refusal = MemorySource.read("document.xml", with("<!-- > " + filled(3 << 20) + " -->", ""))
                .refusal();
        assertTrue(refusal.startsWith("A tag, an attribute or a comment"), refusal);
    }

    @Test
    void aFileInABlockOfTextIsNoLongTag() throws IOException {
        String text = Files.readString(Path.of("samples/ccda/unstructured-pdf.xml"));
        int from = text.indexOf('>', text.indexOf("<text ")) + 1;
        int to = text.indexOf("</text>", from);
        ImportPlan plan = read(text.substring(0, from) + "<![CDATA[" + filled(4 << 20) + "]]>" + text.substring(to));
        assertEquals(
                3 << 20,
                plan.patients().getFirst().draft().getDocuments().getFirst().getSize());
    }
}
