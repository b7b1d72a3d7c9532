package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.PracticeParts;
import care.quarterback.presentation.report.ReportPresenter.Result;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPresenterTest {

    @TempDir
    Path folder;

    private record Printer(boolean broken, List<Unprintable> places) implements ReportRenderer {

        @Override
        public void warmUp() {}

        @Override
        public RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException {
            if (broken) {
                throw new IOException("full");
            }
            if (!places.isEmpty()) {
                throw new UnprintableException("letters", places);
            }
            out.write("printed".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new RenderedReport(3, 7, null);
        }
    }

    private ReportPresenter presenter(Printer printer, PrivateCopies copies) {
        return new ReportPresenter(
                printer, new PracticeParts(PracticeReach::none, PlanSettings::shipped), copies, folder);
    }

    private static Result make(ReportPresenter presenter, LiveCase live) {
        return presenter.make(live, DocumentKind.FAMILY, Options.USUAL).getFirst();
    }

    @Test
    void theEngineIsMadeReadyOnceForAllCases() {
        var asked = new AtomicInteger();
        var renderer = new ReportRenderer() {
            @Override
            public void warmUp() {
                asked.incrementAndGet();
            }

            @Override
            public RenderedReport print(Document document, ReportLayout layout, OutputStream out) {
                throw new AssertionError("nothing is printed");
            }
        };
        var presenter = new ReportPresenter(
                renderer,
                new PracticeParts(PracticeReach::none, PlanSettings::shipped),
                new PrivateCopies(folder),
                folder);
        presenter.warmUp(Background.direct());
        presenter.warmUp(Background.direct());
        assertEquals(1, asked.get());
    }

    private ReportPresenter presenter(boolean broken, PrivateCopies copies) {
        return presenter(new Printer(broken, List.of()), copies);
    }

    @Test
    void whereNothingOpensTheReportItsNameComesFirstAndItsFolderCanBeTyped() {
        var copies = new PrivateCopies(folder.resolve(".quarterback/open-reports"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        make(presenter(false, copies), live);
        var second = assertInstanceOf(Result.Printed.class, make(presenter(false, copies), live));
        assertTrue(second.unopened().startsWith("Open report-2.pdf in ~/.quarterback/open-reports"), second.unopened());
    }

    @Test
    void thePrintedCopyHasANameThatSaysNothingAndIsSwept() throws IOException {
        var copies = new PrivateCopies(folder.resolve("copies"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        var printed = assertInstanceOf(Result.Printed.class, make(presenter(false, copies), live));
        assertEquals("printed", Files.readString(printed.file()));
        assertFalse(printed.file().toString().contains("chterberg"));
        assertTrue(printed.sentence().contains("3 pages"), printed.sentence());
        copies.sweep();
        assertFalse(Files.exists(printed.file()));
    }

    @Test
    void lettersThatNoFontHasAreSaidWithTheirPlaceAndNoFileIsLeft() throws IOException {
        var copies = new PrivateCopies(folder.resolve("copies"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        var place = new Unprintable("What each doctor says", "Dr. Ito", List.of("\uD83D\uDC4D"));
        var presenter = presenter(new Printer(false, List.of(place)), copies);
        var failed = assertInstanceOf(Result.Failed.class, make(presenter, live));
        assertTrue(
                failed.sentence()
                        .contains("In “What each doctor says”, at “Dr. Ito”: \uD83D\uDC4D (U+1F44D, thumbs up sign)."),
                failed.sentence());
        try (var left = Files.list(folder.resolve("copies"))) {
            assertEquals(0, left.count());
        }
        Path file = folder.resolve("report.pdf");
        Result saved =
                presenter.save(live, DocumentKind.FAMILY, Options.USUAL, file).getFirst();
        assertEquals(
                failed.sentence(), assertInstanceOf(Result.Failed.class, saved).sentence());
        assertFalse(Files.exists(file));
    }

    @Test
    void aReportThatCannotBeWrittenLeavesNoFileBehind() throws IOException {
        var copies = new PrivateCopies(folder.resolve("copies"));
        var live = new MemoryStores().scenario("final", "2026-05-27");
        assertInstanceOf(Result.Failed.class, make(presenter(true, copies), live));
        try (var left = Files.list(folder.resolve("copies"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void severalDocumentsAreSavedByTheEndingOfTheFile() throws IOException {
        var live = new MemoryStores().scenario("two-opinions", "2026-04-05");
        var presenter = presenter(false, new PrivateCopies(folder.resolve("copies")));
        var options = new Options(Optional.of(PrintSize.LARGE), true);
        List<Result> saved =
                presenter.save(live, DocumentKind.CONSENSUS_REQUEST, options, folder.resolve("letter.html"));
        assertEquals(2, saved.size());
        assertTrue(Files.exists(folder.resolve("letter.html")));
        assertTrue(Files.exists(folder.resolve("letter-2.html")));
        assertInstanceOf(Result.Saved.class, saved.getFirst());
        presenter.save(live, DocumentKind.FAMILY, options, folder.resolve("report"));
        assertTrue(Files.exists(folder.resolve("report.pdf")), "without an ending it is a PDF");
        assertInstanceOf(
                Result.Failed.class,
                presenter
                        .save(live, DocumentKind.FAMILY, options, folder.resolve("missing/report.pdf"))
                        .getFirst());
    }

    @Test
    void onlyWhatTheCaseHasAUseForIsOffered() {
        var presenter = presenter(false, new PrivateCopies(folder.resolve("copies")));
        List<DocumentKind> now = kinds(presenter, new MemoryStores().scenario("before-visit", "2026-03-20"));
        assertTrue(now.containsAll(List.of(DocumentKind.FAMILY, DocumentKind.QUESTIONS)), now.toString());
        assertFalse(now.contains(DocumentKind.SUMMARY_REQUEST), "the clinical summary is there");
    }

    private static List<DocumentKind> kinds(ReportPresenter presenter, LiveCase live) {
        return presenter.offered(live).stream()
                .map(ReportPresenter.Offered::kind)
                .toList();
    }
}
