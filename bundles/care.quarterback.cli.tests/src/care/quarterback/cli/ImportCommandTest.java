package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.TableChoices;
import care.quarterback.desk.exchange.ImportPreview;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Changes;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path folder;

    private final List<TableChoices> said = new ArrayList<>();
    private MemoryShell shell;

    /** Keeps what was said of the table, and finds two medications of nobody. */
    private final class Lists implements CaseImporter {

        @Override
        public String kind() {
            return "csv";
        }

        @Override
        public boolean reads(String name, byte[] start) {
            return true;
        }

        @Override
        public boolean readsParts() {
            return true;
        }

        @Override
        public List<List<ImportSource>> records(List<ImportSource> files, Progress progress) {
            return files.getFirst().name().startsWith("part")
                    ? List.of(files)
                    : CaseImporter.super.records(files, progress);
        }

        @Override
        public ImportPlan read(ImportSource source, Progress progress) {
            said.add(source.table());
            List<ImportItem> items = List.of(
                    new ImportItem("row 2", "medication", Status.OK, "Ready."),
                    source.name().startsWith("lost")
                            ? new ImportItem("row 3", "medication", Status.WARNING, "No dose.", true)
                            : source.name().startsWith("bad")
                                    ? new ImportItem("row 3", "medication", Status.ERROR, "No name.")
                                    : new ImportItem("row 3", "medication", Status.OK, "Ready."));
            return new ImportPlan(source.name(), "0", "", items, List.of(), List.of("Each row is a medication."));
        }
    }

    @BeforeEach
    void aList() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "Name,Medication");
        shell = new MemoryShell(folder, List.of(new Lists()));
    }

    @Test
    void whatIsSaidOfATableReachesItsReader() {
        shell.run("import", "list.csv", "--kind", "medication", "--map", "Who=name", "--encoding", "UTF-8");
        assertEquals(
                List.of(new TableChoices(
                        Map.of("Who", "name"), Optional.of(StandardCharsets.UTF_8), Optional.of("medication"))),
                said);
    }

    @Test
    void theExitCodeIsZeroOnlyWhereNothingWasLeftOut() throws IOException {
        for (String name : List.of("bad.csv", "lost.csv")) {
            Files.writeString(folder.resolve(name), "Name,Medication");
            var told = shell.run("import", name);
            assertEquals(Exit.NO, told.exit(), told.out());
            assertTrue(told.out().contains("row 3: No "), told.out());
            assertEquals(Exit.NO, shell.run("import", "list.csv", name).exit());
        }
        assertEquals(Exit.NO, shell.run("import", "list.csv").exit(), "no patient in it, so nothing came in");
        assertEquals(
                Exit.REFUSED, shell.run("import", "bad.csv", "not-there.csv").exit());
    }

    @Test
    void whatIsSaidOfATableHoldsForThoseInFoldersAndArchives() throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/a.csv"), "Name");
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("lists.zip")))) {
            zip.putNextEntry(new ZipEntry("b.csv"));
            zip.write('N');
        }
        shell.run("import", "lists", "--kind", "medication");
        shell.run("import", "lists.zip", "--kind", "medication");
        assertEquals(
                List.of(Optional.of("medication"), Optional.of("medication")),
                said.stream().map(TableChoices::kind).toList());
    }

    @Test
    void filesOfOneRecordAreAnsweredAsOne() throws IOException {
        Files.writeString(folder.resolve("part-1.csv"), "a");
        Files.writeString(folder.resolve("part-2.csv"), "b");
        String out = shell.run("import", "part-1.csv", "part-2.csv", "--json").out();
        assertTrue(out.contains("\"parts\":[\"part-1.csv\",\"part-2.csv\"]"), out);
        assertEquals(1, said.size(), "read once, together");
    }

    @Test
    void anEarlierImportIsUndoneOnlyWhereThereWasOne() {
        shell.done("new", "--name", "Ada Munro", "--born", "1990-01-01", "--question", "Why?");
        var told = shell.run("undo", "Munro", "--import");
        assertEquals(Exit.REFUSED, told.exit(), told.out());
        assertTrue(told.err().contains("There’s no import in this case"), told.err());
        assertTrue(shell.run("undo", "Munro", "--merge").err().contains("didn’t take over"));
        assertTrue(shell.run("undo", "Munro", "--import", "list.csv").err().contains("There’s no import"));
        assertEquals(
                Exit.USAGE, shell.run("undo", "Munro", "--import", "--merge").exit());
    }

    /** "Everything" would be taken back by an entry that is left out two lines below, "imported" by a file that is known. */
    @Test
    void whatIsSaidOfTheFileAndOfItsEntriesGoTogether() {
        var taken = new ImportItem("entry 1", "Condition", Status.OK, "Ready.");
        var skipped = new ImportItem("entry 2", "Condition", Status.SKIP, "There is a newer one.");
        assertEquals("everything in it was imported.", ImportPrint.sentence(imported(List.of(taken), List.of())));
        assertEquals(
                "imported, except for what doesn’t belong in a case, listed below.",
                ImportPrint.sentence(imported(List.of(taken, skipped), List.of())));
        assertEquals(
                "everything in it was imported.",
                ImportPrint.sentence(imported(List.of(taken), List.of(preview(List.of("Gout"))))));
        assertEquals(
                "nothing in it is new.", ImportPrint.sentence(imported(List.of(taken), List.of(preview(List.of())))));
    }

    private static ImportPreview preview(List<String> added) {
        return new ImportPreview(added, 1, List.of(), List.of(), List.of(), List.of(), false, List.of());
    }

    private static ImportResult imported(List<ImportItem> items, List<ImportPreview> previews) {
        var id = new CaseId("5c000001-0000-4000-a000-000000000001");
        return new ImportResult(
                "a.json",
                ImportResult.Outcome.IMPORTED,
                "",
                List.of(id),
                items,
                List.of(),
                previews.stream().map(each -> new Changes(id, each)).toList(),
                List.of());
    }

    @Test
    void theEntriesAreCountedInTheWordsOfTheirKind() {
        String out = shell.run("import", "list.csv", "--dry-run").out();
        assertTrue(out.contains("list.csv: nothing was imported."), out);
        assertTrue(out.contains("2 medications"), out);
    }
}
