package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.work.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListPresenterTest {

    private static final PrintedList.Part JOURNAL = new PrintedList.Part(
            "Journal",
            List.of("Date", "What happened"),
            List.of(1, 3),
            List.of(List.of("Mon, Mar 2, 2026", "She said: \"not now\""), List.of("=1+1", "+1 555 0142")));
    private static final PrintedList.Part EMPTY = new PrintedList.Part("Tasks", List.of("Task"), List.of(1), List.of());

    @TempDir
    private Path folder;

    private final List<PrintedList> printed = new ArrayList<>();
    private final List<ListPresenter.Result> results = new ArrayList<>();

    private ListPresenter presenter() {
        return new ListPresenter(
                new Printer(), new PrivateCopies(folder.resolve("open")), MemoryStores.room("2026-03-02"), "Nadia");
    }

    private final class Printer implements ListRenderer {

        @Override
        public int pdf(PrintedList list, OutputStream out) throws IOException {
            printed.add(list);
            out.write('%');
            return 1;
        }

        @Override
        public void workbook(PrintedList list, OutputStream out) throws IOException {
            out.write(list.size());
        }
    }

    private static List<Supplier<PrintedList.Part>> parts(PrintedList.Part... parts) {
        return java.util.Arrays.stream(parts)
                .<Supplier<PrintedList.Part>>map(part -> () -> part)
                .toList();
    }

    @Test
    void aPageIsPrintedWithWhoPrintedItAndWithoutEmptyLists() {
        presenter().print("Lena Okafor", parts(JOURNAL, EMPTY), results::add);
        assertEquals(List.of(JOURNAL), printed.getFirst().parts());
        assertEquals("Printed on Mon, Mar 2, 2026 by Nadia", printed.getFirst().note());
        assertTrue(Files.exists(results.getFirst().file()));
        assertTrue(results.getFirst().sentence().startsWith("2 rows are ready"), results.toString());
    }

    @Test
    void aSpreadsheetGetsItsCellsAndComputesNone() throws IOException {
        Path file = folder.resolve("list.csv");
        presenter().save("Lena Okafor", parts(JOURNAL), file, results::add);
        assertEquals(
                "\uFEFFDate,What happened\r\n\"Mon, Mar 2, 2026\",\"She said: \"\"not now\"\"\"\r\n'=1+1,'+1 555 0142\r\n",
                Files.readString(file));
        assertFalse(results.getFirst().problem());
        assertTrue(results.getFirst().sentence().contains("list.csv"));
    }

    @Test
    void aWorkbookIsSavedByItsEnding() throws IOException {
        Path file = folder.resolve("list.XLSX");
        presenter().save("Lena Okafor", parts(JOURNAL), file, results::add);
        assertEquals(2, Files.readAllBytes(file)[0]);
        assertTrue(printed.isEmpty());
    }

    @Test
    void aPdfIsSavedWhereItWasWanted() {
        presenter().save("Lena Okafor", parts(JOURNAL), folder.resolve("list.pdf"), results::add);
        assertTrue(Files.exists(folder.resolve("list.pdf")));
        assertEquals(1, printed.size());
    }

    @Test
    void whereThereIsNothingOrNoRoomItIsSaid() {
        presenter().print("Lena Okafor", parts(EMPTY), results::add);
        assertEquals("There’s nothing on this page to print.", results.getLast().sentence());
        presenter().save("Lena Okafor", parts(JOURNAL), folder.resolve("missing/list.csv"), results::add);
        assertTrue(results.getLast().problem());
        assertTrue(results.getLast().sentence().startsWith("We couldn’t write the file."));
    }

    @Test
    void aPageOfWordsIsPrintedAndATableOfItHasItsWordsOnlyWhereThereIsNoList() throws IOException {
        PrintedList.Part words = PrintedList.Part.words("In her own words", List.of("I don't want surgery.", "=1+1"));
        presenter().print("Lena Okafor", parts(words, JOURNAL), results::add);
        assertEquals(List.of(words, JOURNAL), printed.getFirst().parts());
        assertTrue(results.getLast().sentence().startsWith("This page is ready"), results.toString());
        Path both = folder.resolve("both.csv");
        presenter().save("Lena Okafor", parts(words, JOURNAL), both, results::add);
        assertTrue(Files.readString(both).startsWith("\uFEFFDate,What happened"), Files.readString(both));
        Path alone = folder.resolve("alone.csv");
        presenter().save("Lena Okafor", parts(words), alone, results::add);
        assertEquals("\uFEFFIn her own words\r\nI don't want surgery.\r\n'=1+1\r\n", Files.readString(alone));
        assertTrue(results.getLast().sentence().contains("alone.csv"));
    }
}
