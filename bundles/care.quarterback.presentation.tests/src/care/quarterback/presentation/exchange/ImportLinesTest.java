package care.quarterback.presentation.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the preview says of entries and files that stay out. */
class ImportLinesTest {

    private static List<String> lines(List<ImportItem> items) {
        var result = new ImportResult(
                "record.zip",
                ImportResult.Outcome.PARTLY,
                "",
                List.of(),
                items,
                List.of(),
                List.of(),
                List.of("record.zip"));
        return new ImportLines(MemoryStores.room("2026-04-10"))
                .sheet(result, true).parts().stream()
                        .flatMap(part -> part.lines().stream())
                        .toList();
    }

    private static ImportItem file(String name) {
        return new ImportItem(name, "", Status.SKIP, "We can’t read it.", true);
    }

    @Test
    void aFileThatStaysOutIsNamed() {
        assertEquals(
                List.of("letters/notes.docx, scan.heic: We can’t read it."),
                lines(List.of(file("letters/notes.docx"), file("scan.heic"))));
    }

    @Test
    void ofManyFilesTheFirstAreNamedAndTheRestCounted() {
        List<ImportItem> many = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> file("scan-" + number + ".heic"))
                .toList();
        assertEquals(
                List.of(
                        "scan-1.heic, scan-2.heic, scan-3.heic, scan-4.heic, scan-5.heic and 3 more: We can’t read it."),
                lines(many));
    }

    @Test
    void entriesAreCountedAndFoundByTheirNumbers() {
        assertEquals(
                List.of("2 entries: No date. (entries 3, 9 in the file)"),
                lines(List.of(
                        new ImportItem("entry 3", "", Status.ERROR, "No date."),
                        new ImportItem("entry 9", "", Status.ERROR, "No date."))));
    }
}
