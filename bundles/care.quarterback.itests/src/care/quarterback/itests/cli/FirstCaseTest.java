package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.itests.cli.Shell.Said;
import care.quarterback.itests.reports.Fax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped script of a first case, to its report, and a fax in it that is split by pages. */
class FirstCaseTest {

    private static final String SCRIPT = "first-case.batch";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void theScriptRuns() throws IOException {
        shell = new Shell(folder);
        shell.json("init");
        Shell.copySample(SCRIPT, folder);
        Said said = shell.run("batch", SCRIPT);
        assertEquals(0, said.exit(), said.out() + said.err());
    }

    @Test
    void itEndsWithTheReportForTheFamily() throws IOException {
        String report = Files.readString(folder.resolve("first-case.html"));
        assertTrue(report.contains("Ames"), report);
        assertTrue(report.contains("Hale") && report.contains("Voss"), report);
    }

    @Test
    void aFaxIsSplitByItsPages() throws IOException {
        Files.write(folder.resolve("fax.pdf"), Fax.of(4));
        shell.json("attach", "Ames", "fax.pdf", "type=correspondence");
        shell.json("split", "Ames", "fax", "--pages=1-3,4", "--title=Clinic note", "--title=Lab result", "type=other");
        shell.json("document", "Ames", "Clinic note", "-o", "note.pdf");
        shell.json("document", "Ames", "Lab result", "-o", "lab.pdf");
        assertEquals(List.of("Sheet 1.", "Sheet 2.", "Sheet 3."), sheets("note.pdf"));
        assertEquals(List.of("Sheet 4."), sheets("lab.pdf"));
        Said beyond = shell.run("split", "Ames", "fax", "--pages=4-5", "--title=More", "type=other");
        assertEquals(3, beyond.exit(), beyond.out() + beyond.err());
    }

    private List<String> sheets(String file) throws IOException {
        return Fax.sheets(Files.readAllBytes(folder.resolve(file)));
    }
}
