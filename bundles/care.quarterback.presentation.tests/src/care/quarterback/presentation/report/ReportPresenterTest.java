package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.ReportKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.presentation.report.ReportPresenter.Result;
import care.quarterback.presentation.work.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPresenterTest {

    @TempDir
    Path folder;

    private record Printer(boolean broken, List<String> unshown) implements ReportRenderer {

        @Override
        public List<ReportKind> kinds() {
            return List.of(ReportKind.values());
        }

        @Override
        public void warmUp() {}

        @Override
        public RenderedReport family(FamilyReport report, ReportLayout layout, OutputStream out) throws IOException {
            if (broken) {
                throw new IOException("full");
            }
            out.write("printed".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new RenderedReport(3, 7, null, unshown);
        }
    }

    private ReportPresenter presenter(boolean broken, PrivateCopies copies) {
        return new ReportPresenter(new Printer(broken, List.of()), copies, folder);
    }

    @Test
    void whereNothingOpensTheReportItsNameComesFirstAndItsFolderCanBeTyped() {
        var copies = new PrivateCopies(folder.resolve(".quarterback/open-reports"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        presenter(false, copies).make(live);
        var second =
                assertInstanceOf(Result.Printed.class, presenter(false, copies).make(live));
        assertTrue(second.unopened().startsWith("Open report-2.pdf in ~/.quarterback/open-reports"), second.unopened());
    }

    @Test
    void thePrintedCopyHasANameThatSaysNothingAndIsSwept() throws IOException {
        var copies = new PrivateCopies(folder.resolve("copies"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        var printed =
                assertInstanceOf(Result.Printed.class, presenter(false, copies).make(live));
        assertEquals("printed", Files.readString(printed.file()));
        assertFalse(printed.file().toString().contains("chterberg"));
        assertTrue(printed.sentence().contains("3 pages"), printed.sentence());
        copies.sweep();
        assertFalse(Files.exists(printed.file()));
    }

    @Test
    void lettersThatThePrintLacksAreSaid() {
        var copies = new PrivateCopies(folder.resolve("copies"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        var presenter = new ReportPresenter(new Printer(false, List.of("अमित")), copies, folder);
        var printed = assertInstanceOf(Result.Printed.class, presenter.make(live));
        String said = " The PDF can’t show these letters, and says so where they belong: अमित.";
        assertTrue(printed.sentence().endsWith(said), printed.sentence());
        assertTrue(printed.unopened().endsWith(said), printed.unopened());
    }

    @Test
    void aReportThatCannotBeWrittenLeavesNoFileBehind() throws IOException {
        var copies = new PrivateCopies(folder.resolve("copies"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        assertInstanceOf(Result.Failed.class, presenter(true, copies).make(live));
        try (var left = Files.list(folder.resolve("copies"))) {
            assertEquals(0, left.count());
        }
    }
}
