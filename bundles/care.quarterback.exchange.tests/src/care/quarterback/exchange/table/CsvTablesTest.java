package care.quarterback.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.TableFiles.Table;
import care.quarterback.core.spi.TableFiles.TableLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTablesTest {

    private final CsvTables tables = new CsvTables();

    @TempDir
    private Path folder;

    private Table read(String text) throws IOException {
        return tables.read(Files.writeString(folder.resolve("in.csv"), text, StandardCharsets.UTF_8));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Path file = folder.resolve("out.csv");
        List<List<String>> lines = List.of(
                List.of("Name", "Note"), List.of("Harbor; Spine, Inc.", "two\nlines"), List.of("=1+1", "\"quoted\""));
        tables.write(file, lines);
        Table table = tables.read(file);
        assertEquals("", table.refusal());
        assertEquals(lines, table.lines().stream().map(TableLine::cells).toList());
        assertEquals(
                List.of(1L, 2L, 4L),
                table.lines().stream().map(TableLine::number).toList());
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() throws IOException {
        Table table = read("sep=;\nName;Note\n\nHarbor;x\n");
        assertEquals(
                List.of(2L, 4L), table.lines().stream().map(TableLine::number).toList());
        assertEquals(List.of("Harbor", "x"), table.lines().getLast().cells());
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInASentence() throws IOException {
        assertTrue(tables.read(folder.resolve("missing.csv")).refusal().startsWith("We couldn’t read this file"));
        assertTrue(read("Name\n\"open").refusal().startsWith("We couldn’t read row"));
        Path letters =
                Files.write(folder.resolve("latin.csv"), "Name\nCaf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(tables.read(letters).refusal().contains("CSV UTF-8"));
        Path folderAsFile = folder;
        Assertions.assertThrows(UncheckedIOException.class, () -> tables.write(folderAsFile, List.of(List.of("x"))));
    }
}
