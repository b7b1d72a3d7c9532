package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.services.AccessDesk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.report.ListPresenter.Page;
import care.quarterback.presentation.work.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListPresenterTest {

    private static final PrintedList.Part JOURNAL = new PrintedList.Part(
            "Journal",
            List.of("Date", "What happened"),
            List.of(1, 3),
            List.of(List.of("Mon, Mar 2, 2026", "She said: \"not now\""), List.of("=1+1", "+1 555 0142")));
    private static final PrintedList.Part EMPTY = new PrintedList.Part("Tasks", List.of("Task"), List.of(1), List.of());

    private static final String TODAY = "2026-03-02";
    private static final Page PAGE =
            new Page("Lena Okafor", Optional.of(new CaseId("00000000-0000-4000-8000-0000000000f1")), false);

    @TempDir
    private Path folder;

    private final List<PrintedList> printed = new ArrayList<>();
    private final List<ListPresenter.Result> results = new ArrayList<>();

    private OpenDesk desk = new MemoryStores().opened(TODAY);

    private ListPresenter presenter() {
        return new ListPresenter(
                new Printer(), new PrivateCopies(folder.resolve("open")), MemoryStores.room(TODAY), desk);
    }

    /** What the log has of it, newest first. */
    private List<String> noted() {
        return desk
                .accesses()
                .rows(new AccessLog.Query(Instant.EPOCH, Optional.empty(), Optional.empty(), 100))
                .rows()
                .stream()
                .map(AccessDesk.Row::text)
                .toList();
    }

    private boolean saves(Role role, Page page, String name) {
        desk = new MemoryStores().as(role).opened(TODAY);
        Path file = folder.resolve(role + name);
        presenter().save(page, parts(JOURNAL), file, results::add);
        assertEquals(results.getLast().problem(), !Files.exists(file));
        assertEquals(
                results.getLast().problem(),
                results.getLast().sentence().startsWith("This isn’t part of your role here."),
                results.getLast().sentence());
        return !results.getLast().problem();
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsPrintedAndATableIsSavedByThoseWhoseRoleIncludesIt(Role role) {
        assertEquals(role.may(Right.PRINT), saves(role, PAGE, "list.pdf"));
        assertEquals(role.may(Right.EXPORT), saves(role, PAGE, "list.csv"));
        assertEquals(role.may(Right.EXPORT), saves(role, PAGE, "list.XLSX"));
        presenter().print(PAGE, parts(JOURNAL), results::add);
        assertEquals(role.may(Right.PRINT), results.getLast().file() != null);
        presenter().print(new Page("Practice", Optional.empty(), true), parts(JOURNAL), results::add);
        assertEquals(role.may(Right.LOOKS), results.getLast().file() != null, "who looked, for a patient who asks");
    }

    @Test
    void whoTookAPageIsNotedWithoutThePatientsName() {
        presenter().print(PAGE, parts(JOURNAL), results::add);
        presenter().print(PAGE, parts(EMPTY), results::add);
        presenter()
                .save(
                        new Page("Today", Optional.empty(), false),
                        parts(JOURNAL),
                        folder.resolve("a.csv"),
                        results::add);
        presenter().save(PAGE, parts(JOURNAL), folder.resolve("missing/a.csv"), results::add);
        assertEquals(
                List.of("Saved a copy outside: the page “Today”", "Viewed, printed or saved: a page of the case"),
                noted());
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
        presenter().print(PAGE, parts(JOURNAL, EMPTY), results::add);
        assertEquals(List.of(JOURNAL), printed.getFirst().parts());
        assertEquals("Printed on Mon, Mar 2, 2026 by Nadia", printed.getFirst().note());
        assertTrue(Files.exists(results.getFirst().file()));
        assertTrue(results.getFirst().sentence().startsWith("2 rows are ready"), results.toString());
    }

    @Test
    void aSpreadsheetGetsItsCellsAndComputesNone() throws IOException {
        Path file = folder.resolve("list.csv");
        presenter().save(PAGE, parts(JOURNAL), file, results::add);
        assertEquals(
                "\uFEFFDate,What happened\r\n\"Mon, Mar 2, 2026\",\"She said: \"\"not now\"\"\"\r\n'=1+1,'+1 555 0142\r\n",
                Files.readString(file));
        assertFalse(results.getFirst().problem());
        assertTrue(results.getFirst().sentence().contains("list.csv"));
    }

    @Test
    void aWorkbookIsSavedByItsEnding() throws IOException {
        Path file = folder.resolve("list.XLSX");
        presenter().save(PAGE, parts(JOURNAL), file, results::add);
        assertEquals(2, Files.readAllBytes(file)[0]);
        assertTrue(printed.isEmpty());
    }

    @Test
    void aPdfIsSavedWhereItWasWanted() {
        presenter().save(PAGE, parts(JOURNAL), folder.resolve("list.pdf"), results::add);
        assertTrue(Files.exists(folder.resolve("list.pdf")));
        assertEquals(1, printed.size());
    }

    @Test
    void whereThereIsNothingOrNoRoomItIsSaid() {
        presenter().print(PAGE, parts(EMPTY), results::add);
        assertEquals("There’s nothing on this page to print.", results.getLast().sentence());
        presenter().save(PAGE, parts(JOURNAL), folder.resolve("missing/list.csv"), results::add);
        assertTrue(results.getLast().problem());
        assertTrue(results.getLast().sentence().startsWith("We couldn’t write the file."));
    }

    @Test
    void aPageOfWordsIsPrintedAndATableOfItHasItsWordsOnlyWhereThereIsNoList() throws IOException {
        PrintedList.Part words = PrintedList.Part.words("In her own words", List.of("I don't want surgery.", "=1+1"));
        presenter().print(PAGE, parts(words, JOURNAL), results::add);
        assertEquals(List.of(words, JOURNAL), printed.getFirst().parts());
        assertTrue(results.getLast().sentence().startsWith("This page is ready"), results.toString());
        Path both = folder.resolve("both.csv");
        presenter().save(PAGE, parts(words, JOURNAL), both, results::add);
        assertTrue(Files.readString(both).startsWith("\uFEFFDate,What happened"), Files.readString(both));
        Path alone = folder.resolve("alone.csv");
        presenter().save(PAGE, parts(words), alone, results::add);
        assertEquals("\uFEFFIn her own words\r\nI don't want surgery.\r\n'=1+1\r\n", Files.readString(alone));
        assertTrue(results.getLast().sentence().contains("alone.csv"));
    }
}
