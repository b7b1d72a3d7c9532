package care.quarterback.presentation.report;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.PagePictures;
import care.quarterback.desk.report.PagePictures.PagePicture;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.LetterReading.Papers;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.Result;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Shows a document page by page before it goes out: as a picture, and its words. Called on the screen's thread; the work is
 * done beside it, in memory.
 */
public final class PreviewPresenter {

    private static final List<Integer> PERCENT = List.of(50, 75, 100, 125, 150, 200);
    private static final int WHOLE = 100;

    private final ReportPresenter reports;
    private final PagePictures pictures;
    private final LiveCase live;
    private final DocumentKind kind;
    private final Options options;
    private final Room room;
    private final LetterReading reading;
    private final Background.Lane lane;
    private final int dots;
    private Consumer<PreviewScreen> view = screen -> {};
    private Papers papers = new Papers(List.of(), List.of());
    private byte[] pdf = new byte[0];
    private Optional<PagePicture> shown = Optional.empty();
    private int reader;
    private int page = 1;
    private int size = 1;

    /** @param dots how many of the screen make an inch of the paper at its own size */
    public PreviewPresenter(
            ReportPresenter reports,
            PagePictures pictures,
            LiveCase live,
            DocumentKind kind,
            Options options,
            int dots) {
        this.reports = reports;
        this.pictures = pictures;
        this.live = live;
        this.kind = kind;
        this.options = options;
        this.room = live.room();
        this.reading = new LetterReading(reports, live, kind, options);
        this.lane = room.background().lane();
        this.dots = dots;
    }

    /** Shows the first page for the first reader. */
    public void start(Consumer<PreviewScreen> screen) {
        view = screen;
        show(say("preview.making"), false);
        lane.run(
                () -> reading.read(room.today()),
                found -> {
                    papers = found;
                    if (found.all().isEmpty()) {
                        show(say("report.none"), true);
                    } else {
                        choose(0);
                    }
                },
                this::failed);
    }

    /** The window is gone: nothing is shown any more. */
    public void stop() {
        lane.drop();
        view = screen -> {};
    }

    /** The document for another reader, from its first page. */
    public void choose(int wanted) {
        reader = wanted;
        page = 1;
        pdf = new byte[0];
        shown = Optional.empty();
        show(say("preview.making"), false);
        Document document = document();
        int wide = wide();
        lane.run(
                () -> {
                    byte[] printed = printed(document);
                    live.papers().made(live.id(), kind);
                    return new Drawn(printed, drawn(printed, 1, wide));
                },
                drawn -> {
                    pdf = drawn.pdf();
                    shown = Optional.of(drawn.picture());
                    show("", false);
                },
                this::failed);
    }

    /** A printed document and one of its pages. */
    private record Drawn(byte[] pdf, PagePicture picture) {}

    /** Which of the readers it is for. */
    public int reader() {
        return reader;
    }

    /** @param by 1 for the next page, -1 for the one before */
    public void turn(int by) {
        int wanted = page + by;
        if (shown.isEmpty() || wanted < 1 || wanted > shown.get().pages()) {
            return;
        }
        page = wanted;
        draw();
    }

    /** @param by 1 for larger, -1 for smaller */
    public void zoom(int by) {
        int wanted = size + by;
        if (shown.isEmpty() || wanted < 0 || wanted >= PERCENT.size()) {
            return;
        }
        size = wanted;
        draw();
    }

    private void draw() {
        byte[] printed = pdf;
        int wanted = page;
        int wide = wide();
        lane.run(
                () -> drawn(printed, wanted, wide),
                picture -> {
                    shown = Optional.of(picture);
                    show("", false);
                },
                this::failed);
    }

    /** Opens what is shown in the person's viewer, to print it there. Blocking. */
    public Supplier<List<Result>> printing() {
        Document document = document();
        return () -> reports.taken(live, kind, () -> List.of(reports.make(live, document, options)));
    }

    /** Saves what is shown as the file's name ends. Blocking. */
    public Supplier<List<Result>> saving(Path file) {
        Document document = document();
        return () -> reports.taken(live, kind, () -> List.of(reports.save(live, document, options, file)));
    }

    private Document document() {
        return papers.all().get(reader).document();
    }

    private int wide() {
        return dots * PERCENT.get(size) / WHOLE;
    }

    private byte[] printed(Document document) {
        var out = new ByteArrayOutputStream();
        try {
            reports.print(document, options, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PagePicture drawn(byte[] printed, int number, int wide) {
        try {
            return pictures.page(printed, number, wide);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failed(Throwable failure) {
        shown = Optional.empty();
        show(ReportPresenter.failed(room, failure), true);
    }

    private void show(String sentence, boolean problem) {
        int pages = shown.map(PagePicture::pages).orElse(0);
        view.accept(new PreviewScreen(
                papers.readers(),
                reader,
                shown,
                pages == 0 ? "" : say("preview.place", page, pages),
                page > 1 && pages > 0,
                page < pages,
                say("preview.size", PERCENT.get(size)),
                size > 0 && pages > 0,
                size < PERCENT.size() - 1 && pages > 0,
                sentence,
                problem));
    }

    private String say(String key, Object... arguments) {
        return room.text().of(key, arguments);
    }
}
