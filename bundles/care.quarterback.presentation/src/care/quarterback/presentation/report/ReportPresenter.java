package care.quarterback.presentation.report;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.Document.Family;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.PaperDesk;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the documents of a case. Blocking: called from a job, never on the screen's thread. */
public final class ReportPresenter {

    private final ReportRenderer renderer;
    private final PracticeParts practice;
    private final PrivateCopies copies;
    private final Path userHome;
    private final AtomicBoolean warm = new AtomicBoolean();

    /** What documents take from the practice. */
    public record PracticeParts(Supplier<PracticeReach> reach, Supplier<PlanSettings> settings) {

        /** Of an open store. */
        public static PracticeParts of(OpenDesk desk) {
            return new PracticeParts(() -> PracticeReach.of(desk.practice().rows()), desk.practice()::settings);
        }
    }

    /** A kind of document, by its name. */
    public record Offered(DocumentKind kind, String name) {}

    /** @param userHome is called "~" when a person is told where a report lies */
    public ReportPresenter(ReportRenderer renderer, PracticeParts practice, PrivateCopies copies, Path userHome) {
        this.renderer = renderer;
        this.practice = practice;
        this.copies = copies;
        this.userHome = userHome;
    }

    /**
     * How a document is printed.
     *
     * @param size of its text; empty for the usual one of its kind
     * @param brief the short form, where the kind has one
     */
    public record Options(Optional<PrintSize> size, boolean brief) {

        /** As the kind is printed usually. */
        public static final Options USUAL = new Options(Optional.empty(), false);

        ReportLayout layout(DocumentKind kind, Format format) {
            return new ReportLayout(format, size.orElse(kind.size()));
        }
    }

    /** Makes the engine ready once, beside the screen and a moment later: so the first document doesn't wait for it. */
    public void warmUp(Background background) {
        if (warm.compareAndSet(false, true)) {
            background.later().execute(renderer::warmUp);
        }
    }

    /** What is about all cases, with the same private copies. */
    public CollectionPresenter collections(OpenDesk desk, Room room) {
        return new CollectionPresenter(desk, renderer::print, copies, room);
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

        /** Saved where the person said. */
        record Saved(String sentence) implements Result {}

        /** Not printed: a sentence for the person. */
        record Failed(String sentence) implements Result {}
    }

    /** The kinds that the case has a use for now and the role includes, each with its name. */
    public List<Offered> offered(LiveCase live) {
        var sentences = live.room().sentences();
        DocumentDesk desk = desk(live);
        LocalDate today = live.room().today();
        return live.read(careCase -> {
                    var source = new DocumentSource(careCase, today, desk);
                    return Stream.of(DocumentKind.values())
                            .filter(live.papers()::includes)
                            .filter(kind ->
                                    PaperDesk.always(kind) || !kind.of(source).isEmpty())
                            .map(kind -> new Offered(kind, kind.name(sentences)))
                            .toList();
                })
                .join();
    }

    /** Prints the documents of a kind as PDFs. */
    public List<Result> make(LiveCase live, DocumentKind kind, Options options) {
        return each(live, kind, options, (document, number) -> make(live, document, options));
    }

    /** Saves the documents of a kind as the file's name ends: PDF or HTML, a letter also DOCX. The second one is called "-2". */
    public List<Result> save(LiveCase live, DocumentKind kind, Options options, Path file) {
        return each(live, kind, options, (document, number) -> {
            Path target = DocumentFiles.numbered(DocumentFiles.ended(file), number);
            return save(live, document, options, target);
        });
    }

    /** Saves one document as the file's name ends. */
    Result save(LiveCase live, Document document, Options options, Path file) {
        Path target = DocumentFiles.ended(file);
        Format format = DocumentFiles.format(target);
        if (format.tables() || format == Format.DOCX && document.kind().family() != Family.LETTER) {
            return new Result.Failed(live.room().text().of("report.endings"));
        }
        try {
            DocumentFiles.write(renderer::print, document, options.layout(document.kind(), format), target);
            return new Result.Saved(live.room().text().of("report.saved", document.title(), target.getFileName()));
        } catch (IOException | ReportException failure) {
            return new Result.Failed(failed(live.room(), failure));
        }
    }

    private interface Work {
        Result on(Document document, int number);
    }

    private List<Result> each(LiveCase live, DocumentKind kind, Options options, Work work) {
        return taken(live, kind, () -> {
            List<Document> documents = read(live, kind, options.brief());
            return documents.isEmpty()
                    ? List.of(new Result.Failed(live.room().text().of("report.none")))
                    : IntStream.range(0, documents.size())
                            .mapToObj(number -> work.on(documents.get(number), number))
                            .toList();
        });
    }

    /** Prints or saves documents of a kind where the role includes them, and notes that they were. */
    List<Result> taken(LiveCase live, DocumentKind kind, Supplier<List<Result>> work) {
        try {
            live.papers().require(kind);
            List<Result> all = work.get();
            if (all.stream().anyMatch(result -> !(result instanceof Result.Failed))) {
                live.papers().made(live.id(), kind);
            }
            return all;
        } catch (CompletionException | StoreException failure) {
            return List.of(new Result.Failed(failed(live.room(), failure)));
        }
    }

    /** Why there is no document, as a sentence. */
    static String failed(Room room, Throwable failure) {
        return switch (failure) {
            case StoreException known -> room.sentences().sentence(known.said());
            case UnprintableException letters -> Unprintable.sentence(room.sentences(), letters.places());
            default -> room.text().of("report.failed");
        };
    }

    /** Prints one document as a PDF. */
    Result make(LiveCase live, Document document, Options options) {
        Room room = live.room();
        Path file = null;
        try {
            file = copies.fresh(".pdf");
            RenderedReport printed;
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                printed = renderer.print(document, options.layout(document.kind(), Format.PDF), out);
            }
            String lies = room.text().of("report.noViewer", file.getFileName(), shortened(file.getParent()));
            return new Result.Printed(
                    file, printed.pages(), room.text().of("report.done", document.title(), printed.pages()), lies);
        } catch (IOException | ReportException failure) {
            remove(file);
            return new Result.Failed(failed(room, failure));
        }
    }

    /** The folder as a person types it: the own home is "~". */
    private String shortened(Path folder) {
        return folder.startsWith(userHome) ? "~/" + userHome.relativize(folder) : folder.toString();
    }

    /** Prints a document into memory. */
    RenderedReport print(Document document, Options options, OutputStream out) throws IOException {
        return renderer.print(document, options.layout(document.kind(), Format.PDF), out);
    }

    private List<Document> read(LiveCase live, DocumentKind kind, boolean brief) {
        DocumentDesk desk = live.papers().with(desk(live), kind, live.id());
        LocalDate today = live.room().today();
        return live.read(careCase -> {
                    var source = new DocumentSource(careCase, today, desk);
                    return kind.of(brief ? source.inBrief() : source);
                })
                .join();
    }

    DocumentDesk desk(LiveCase live) {
        return new DocumentDesk(
                live.room().sentences(),
                practice.settings().get(),
                practice.reach().get(),
                live.room().clock().getZone(),
                live.release());
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
