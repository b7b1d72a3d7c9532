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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        public ImportPlan read(ImportSource source, Progress progress) {
            said.add(source.table());
            List<ImportItem> items = List.of(
                    new ImportItem("row 2", "medication", Status.OK, "Ready."),
                    new ImportItem("row 3", "medication", Status.OK, "Ready."));
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
        shell.done("import", "list.csv", "--kind", "medication", "--map", "Who=name", "--encoding", "UTF-8");
        assertEquals(
                List.of(new TableChoices(
                        Map.of("Who", "name"), Optional.of(StandardCharsets.UTF_8), Optional.of("medication"))),
                said);
    }

    @Test
    void theEntriesAreCountedInTheWordsOfTheirKind() {
        String out = shell.done("import", "list.csv", "--dry-run");
        assertTrue(out.contains("list.csv: nothing was imported."), out);
        assertTrue(out.contains("2 medications"), out);
    }
}
