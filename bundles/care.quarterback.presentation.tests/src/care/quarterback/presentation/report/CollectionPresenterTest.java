package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.presentation.report.CollectionPresenter.Made;
import care.quarterback.presentation.work.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists about all cases, and what many cases need on a day: as files whose names say nothing of a patient. */
class CollectionPresenterTest {

    private static final String TODAY = "2026-03-20";

    @TempDir
    private Path folder;

    private final MemoryStores stores = new MemoryStores();
    private final List<String> formats = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private CollectionPresenter presenter() {
        return new CollectionPresenter(
                stores.opened(TODAY),
                this::print,
                new PrivateCopies(folder.resolve("copies")),
                MemoryStores.room(TODAY));
    }

    private RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException {
        formats.add(layout.format().name());
        out.write('%');
        return new RenderedReport(1, 1, document.reading());
    }

    private Progress watching(int stopAfter) {
        return new Progress() {
            @Override
            public void report(long done, long total, String what) {
                said.add(what);
            }

            @Override
            public boolean cancelled() {
                return said.size() >= stopAfter;
            }
        };
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aListIsOpenedAsACopyThatIsSwept() {
        Made made = presenter().open(DocumentKind.RULES, Progress.NONE);
        assertFalse(made.problem(), made.sentence());
        assertEquals("report-1.pdf", made.file().orElseThrow().getFileName().toString());
        assertEquals("Rules and their age is ready.", made.sentence());
    }

    @ParameterizedTest
    @EnumSource
    void aListIsPrintedAndSavedForASpreadsheetByThoseWhoseRoleIncludesIt(Role role) {
        stores.as(role);
        Made pdf = presenter().open(DocumentKind.RULES, Progress.NONE);
        assertEquals(role.may(Right.PRINT), !pdf.problem(), pdf.sentence());
        for (String name : List.of("a.xlsx", "b.csv")) {
            Made table = presenter().save(DocumentKind.RULES, folder.resolve(name), Progress.NONE);
            assertEquals(role.may(Right.EXPORT), !table.problem(), table.sentence());
            assertEquals(role.may(Right.EXPORT), Files.exists(folder.resolve(name)));
            assertEquals(table.problem(), table.sentence().startsWith("This isn’t part of your role here."));
        }
        stores.scenario("before-visit", TODAY);
        Made batch = presenter().batch(DocumentKind.DAY_BEFORE, LocalDate.parse("2026-03-30"), folder, Progress.NONE);
        assertEquals(role.may(Right.PRINT_LETTERS), !batch.problem(), batch.sentence());
    }

    @Test
    void aListIsSavedAsItsNameEnds() throws IOException {
        for (String name : List.of("a.xlsx", "b.csv", "c.html", "d")) {
            assertFalse(presenter()
                    .save(DocumentKind.RULES, folder.resolve(name), Progress.NONE)
                    .problem());
        }
        assertEquals(List.of("XLSX", "CSV", "HTML", "PDF"), formats);
        assertEquals(List.of("a.xlsx", "b.csv", "c.html", "d.pdf"), files());
        Made failed = presenter().save(DocumentKind.RULES, folder.resolve("missing/a.csv"), Progress.NONE);
        assertTrue(failed.problem());
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        assertEquals(
                "There’s nothing to list yet.",
                presenter().open(DocumentKind.WORKLIST, Progress.NONE).sentence());
    }

    @Test
    void theDocumentsOfADayAreWrittenForTheCasesThatNeedThem() throws IOException {
        stores.scenario("before-visit", TODAY);
        LocalDate day = presenter().day("3/30/2026").orElseThrow();
        Made made = presenter().batch(DocumentKind.DAY_BEFORE, day, folder, watching(9));
        assertEquals("Documents saved: 1. The files aren’t encrypted. Keep them safe.", made.sentence());
        assertEquals(List.of("5c000001-day-before.pdf"), files());
        assertEquals(List.of("Case 1 of 1. Documents so far: 0."), said);
        Made none = presenter().batch(DocumentKind.DAY_BEFORE, day.plusYears(1), folder, Progress.NONE);
        assertTrue(none.problem());
    }

    @Test
    void whatIsStoppedSaysHowFarItCame() throws IOException {
        stores.scenario("before-visit", TODAY);
        Made made = presenter().batch(DocumentKind.DAY_BEFORE, LocalDate.parse("2026-03-30"), folder, watching(0));
        assertEquals("Stopped. Documents saved before: 0.", made.sentence());
        assertEquals(List.of(), files());
        assertEquals(
                "Stopped. No list was made.",
                presenter().open(DocumentKind.TIME, watching(0)).sentence());
    }

    @Test
    void onlyWhatCasesNeedOnADayIsOfferedForADay() {
        List<DocumentKind> offered =
                presenter().batches().stream().map(choice -> choice.value()).toList();
        assertTrue(offered.contains(DocumentKind.DAY_BEFORE));
        assertFalse(offered.contains(DocumentKind.THANK_YOU));
        assertTrue(
                presenter().lists().stream().allMatch(choice -> choice.value().ofPractice()));
        assertEquals(Optional.empty(), presenter().day("someday"));
    }
}
