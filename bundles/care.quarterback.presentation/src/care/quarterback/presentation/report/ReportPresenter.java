package care.quarterback.presentation.report;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.FamilyReportQuery;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Room;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Makes the family report of a case. Blocking: called from a job, never on the screen's thread. */
public final class ReportPresenter {

    private final ReportRenderer renderer;
    private final PrivateCopies copies;
    private final Path userHome;

    /** @param userHome is called "~" when a person is told where a report lies */
    public ReportPresenter(ReportRenderer renderer, PrivateCopies copies, Path userHome) {
        this.renderer = renderer;
        this.copies = copies;
        this.userHome = userHome;
    }

    /** What became of it. */
    public sealed interface Result {

        /**
         * Printed: a private copy that is deleted when the window closes.
         *
         * @param sentence when a viewer shows it
         * @param unopened where it lies, when none does
         */
        record Printed(Path file, int pages, String sentence, String unopened) implements Result {}

        /** Not printed: a sentence for the person. */
        record Failed(String sentence) implements Result {}
    }

    /** Prints the report as a PDF. */
    public Result make(LiveCase live) {
        Room room = live.room();
        Path file = null;
        try {
            FamilyReport report = read(live);
            file = copies.fresh(".pdf");
            RenderedReport printed;
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                printed = renderer.family(report, ReportLayout.pdf(), out);
            }
            String lies = room.text().of("report.noViewer", file.getFileName(), shortened(file.getParent()));
            return new Result.Printed(
                    file,
                    printed.pages(),
                    withUnshown(room, printed, room.text().of("report.done", printed.pages())),
                    withUnshown(room, printed, lies));
        } catch (IOException | ReportException | CompletionException failure) {
            remove(file);
            return new Result.Failed(room.text().of("report.failed"));
        }
    }

    /** A family must not find out for itself that a name could not be printed. */
    private static String withUnshown(Room room, RenderedReport printed, String sentence) {
        return printed.unshown().isEmpty()
                ? sentence
                : room.text().of("report.unshown", sentence, String.join("; ", printed.unshown()));
    }

    /** The folder as a person types it: the own home is "~". */
    private String shortened(Path folder) {
        return folder.startsWith(userHome) ? "~/" + userHome.relativize(folder) : folder.toString();
    }

    private static FamilyReport read(LiveCase live) {
        var sentences = live.room().sentences();
        LocalDate today = live.room().today();
        Optional<CodeCatalogue> codes = live.release();
        return live.read(careCase -> new FamilyReportQuery(sentences)
                        .of(
                                careCase,
                                new CompareQuery(sentences).rows(careCase, codes, today),
                                new AlignQuery(sentences).rows(careCase),
                                today))
                .join();
    }

    private static void remove(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stillThere) {
                // the sweep at the next start takes it
            }
        }
    }
}
