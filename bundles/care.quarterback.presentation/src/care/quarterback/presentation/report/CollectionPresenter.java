package care.quarterback.presentation.report;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.DateText;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes lists about all cases, and the documents that many cases need on a day. Blocking: called from a job, never on the
 * screen's thread. Names of files say nothing of a patient.
 */
public final class CollectionPresenter {

    private final OpenDesk desk;
    private final DocumentFiles.Printing printing;
    private final PrivateCopies copies;
    private final Room room;

    /** What became of it. @param file what a viewer is to show; empty where there is none */
    public record Made(boolean problem, Optional<Path> file, String sentence) {}

    CollectionPresenter(OpenDesk desk, DocumentFiles.Printing printing, PrivateCopies copies, Room room) {
        this.desk = desk;
        this.printing = printing;
        this.copies = copies;
        this.room = room;
    }

    /** The lists, by name; none where the role of the person here doesn't include them. */
    public List<Choice<DocumentKind>> lists() {
        return choices(kind -> kind.ofPractice() && desk.papers().lists());
    }

    /** What can be printed for every case that needs it on a day, by name. */
    public List<Choice<DocumentKind>> batches() {
        return choices(kind -> kind.dated() && desk.papers().includes(kind));
    }

    private List<Choice<DocumentKind>> choices(Predicate<DocumentKind> which) {
        return Stream.of(DocumentKind.values())
                .filter(which)
                .map(kind -> new Choice<>(kind, kind.name(room.sentences())))
                .toList();
    }

    /** What a list is for, in one sentence. */
    public String about(DocumentKind kind) {
        return kind.about(room.sentences());
    }

    /** A private copy of a list as a PDF, for a viewer. */
    public Made open(DocumentKind kind, Progress progress) {
        return list(kind, Format.PDF, progress, document -> {
            Path file = copies.fresh(".pdf");
            DocumentFiles.write(printing, document, layout(kind, Format.PDF), file);
            return new Made(false, Optional.of(file), room.text().of("lists.open", document.title()));
        });
    }

    /** Saves a list as its file's name ends: for a printer, a browser or a spreadsheet. */
    public Made save(DocumentKind kind, Path file, Progress progress) {
        Path target = DocumentFiles.ended(file);
        Format format = DocumentFiles.format(target);
        return list(kind, format, progress, document -> {
            DocumentFiles.write(printing, document, layout(kind, format), target);
            return new Made(false, Optional.empty(), room.text().of("lists.saved", target.getFileName()));
        });
    }

    private interface Work {
        Made on(Document document) throws IOException;
    }

    private Made list(DocumentKind kind, Format format, Progress progress, Work work) {
        try {
            if (!desk.lists().upToDate()) {
                desk.lists().bringUpToDate(progress);
            }
            List<Document> documents = desk.reports().practice(kind, format, room.today(), progress);
            return documents.isEmpty() ? problem("lists.none") : work.on(documents.getFirst());
        } catch (CancellationException stopped) {
            return problem("lists.stopped");
        } catch (StoreException known) {
            return refused(known);
        } catch (UnprintableException letters) {
            return new Made(true, Optional.empty(), Unprintable.sentence(room.sentences(), letters.places()));
        } catch (IOException | ReportException | CompletionException failure) {
            return problem("lists.failed");
        }
    }

    /** The day as typed; empty when it can't be read. */
    public Optional<LocalDate> day(String typed) {
        return DateText.date(typed, room.today());
    }

    /**
     * Prints a kind as PDFs for every case that needs it on a day. What was written before somebody stops it stays.
     *
     * @param progress told after each case how many there are, without a name
     */
    public Made batch(DocumentKind kind, LocalDate day, Path folder, Progress progress) {
        int files = 0;
        List<String> left = new ArrayList<>();
        try {
            List<CaseSummary> cases = desk.lists().readable();
            int looked = 0;
            for (CaseSummary summary : cases) {
                if (progress.cancelled()) {
                    return new Made(true, Optional.empty(), room.text().of("batch.stopped", files));
                }
                progress.report(looked++, cases.size(), room.text().of("batch.progress", looked, cases.size(), files));
                int number = 0;
                for (Document document : desk.reports().due(kind, summary.id(), day, room.today())) {
                    Path target = DocumentFiles.numbered(folder.resolve(document.file() + ".pdf"), number++);
                    try {
                        DocumentFiles.write(printing, document, layout(kind, Format.PDF), target);
                        files++;
                    } catch (UnprintableException letters) {
                        left.add(document.file() + ": " + Unprintable.sentence(room.sentences(), letters.places()));
                    }
                }
            }
            if (!left.isEmpty()) {
                String each = String.join("\n", left);
                return new Made(true, Optional.empty(), room.text().of("batch.left", files, left.size(), each));
            }
            return files == 0
                    ? new Made(true, Optional.empty(), room.text().of("batch.none", day))
                    : new Made(false, Optional.empty(), room.text().of("batch.done", files));
        } catch (StoreException known) {
            return refused(known);
        } catch (IOException | ReportException | CompletionException failure) {
            return new Made(true, Optional.empty(), room.text().of("batch.failed", files));
        }
    }

    private static ReportLayout layout(DocumentKind kind, Format format) {
        return new ReportLayout(format, kind.size());
    }

    private Made refused(StoreException known) {
        return new Made(true, Optional.empty(), room.sentences().sentence(known.said()));
    }

    private Made problem(String key) {
        return new Made(true, Optional.empty(), room.text().of(key));
    }
}
