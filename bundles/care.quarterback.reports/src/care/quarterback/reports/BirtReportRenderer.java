package care.quarterback.reports;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.SheetText;
import care.quarterback.desk.report.Unprintable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Prints with BIRT. One engine, made on first use; prints one report after the other, because BIRT's tasks share the
 * engine's script scope and the folder that is swept after each.
 */
@Component
public final class BirtReportRenderer implements ReportRenderer {

    /** They leave the room of a heading on a page. */
    private static final int PAGE_OF_LINES = 16;

    private final BundleContext context;
    private BirtEngine engine;

    @Activate
    public BirtReportRenderer(BundleContext context) {
        this.context = context;
    }

    @Override
    public synchronized void warmUp() {
        if (engine == null) {
            try {
                pdf(TrialDocument.make(), ReportLayout.pdf());
            } catch (ReportException e) {
                engine = null; // whoever prints is told
            }
        }
    }

    @Override
    public RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException {
        Printed printed = switch (layout.format()) {
            case PDF -> pdf(document, layout);
            case DOCX -> word(document, layout);
            case CSV -> new Printed(SheetText.csv(SheetText.of(document)).getBytes(StandardCharsets.UTF_8), 1);
            case XLSX -> new Printed(SheetBook.of(SheetText.of(document)), 1);
            case HTML -> new Printed(HtmlPage.of(document), 1); // a browser has more fonts than we ship
        };
        out.write(printed.bytes());
        return new RenderedReport(printed.pages(), printed.bytes().length, document.reading());
    }

    private synchronized Printed pdf(Document document, ReportLayout layout) {
        TextShaper shaper = engine().shaper();
        List<Unprintable> places = Unprintable.in(document, shaper::missing);
        if (!places.isEmpty()) {
            throw new UnprintableException(ReportWords.of("unprintable"), places);
        }
        List<Closeness> all = Closeness.of(document, layout.size());
        Optional<Closeness> first = new AnswerRoom(engine().fonts(), document, layout.size()).first(all);
        if (first.isPresent()) {
            Printed best = closest(document, layout, all.subList(all.indexOf(first.get()), all.size()), shaper);
            if (best.answer() <= 1) {
                return best;
            }
        }
        return closest(document.flowing(), layout, all, shaper);
    }

    private Printed closest(Document document, ReportLayout layout, List<Closeness> all, TextShaper shaper) {
        Printed best = null;
        Closeness chosen = all.getFirst();
        for (Closeness closeness : all) {
            Printed printed = pdf(document, layout, closeness, shaper);
            if (best == null || printed.isShorterThan(best)) {
                best = printed;
                chosen = closeness;
            }
            boolean fits = best.pages() <= document.pages() && best.answer() <= 1;
            if (fits && (!best.emptyEnd() || closeness != Closeness.ROOMY)) {
                break;
            }
        }
        return best.emptyEnd() && document.blocks().getLast() instanceof Block.Lines
                ? filled(document, layout, chosen, best, shaper)
                : best;
    }

    /** Lines to write on that stand alone on the last page fill it. */
    private Printed filled(
            Document document, ReportLayout layout, Closeness closeness, Printed best, TextShaper shaper) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.set(blocks.size() - 1, new Block.Lines(PAGE_OF_LINES));
        Printed filled = pdf(document.with(blocks), layout, closeness, shaper);
        return filled.pages() == best.pages() ? filled : best;
    }

    private Printed pdf(Document document, ReportLayout layout, Closeness closeness, TextShaper shaper) {
        var raw = new ByteArrayOutputStream();
        BirtEngine ready = engine();
        ready.run(new DocumentDesign(document, layout, closeness, shaper, ready.fonts()), raw);
        return PdfFinish.of(raw.toByteArray(), shaper.glyphs(), DocumentDesign.afterAnswer(document));
    }

    /** A word processor has fonts of its own, and finds the pages by itself. */
    private synchronized Printed word(Document document, ReportLayout layout) {
        if (document.kind().family() != Document.Family.LETTER) {
            throw new ReportException(ReportWords.of("letters"));
        }
        var raw = new ByteArrayOutputStream();
        engine().run(new DocumentDesign(document, layout, Closeness.ROOMY, TextShaper.none(), engine().fonts()), raw);
        return new Printed(raw.toByteArray(), 1);
    }

    private BirtEngine engine() {
        if (engine == null) {
            try {
                engine = BirtEngine.start(new BundleFiles(context));
            } catch (IOException e) {
                throw new ReportException(ReportWords.of("engine"));
            }
        }
        return engine;
    }

    @Deactivate
    synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /**
     * A finished file.
     *
     * @param answer how many pages its answer takes, where the rest begins on a page of its own; 0 where it doesn't
     * @param emptyEnd next to nothing stands on its last page
     */
    record Printed(byte[] bytes, int pages, int answer, boolean emptyEnd) {

        Printed(byte[] bytes, int pages) {
            this(bytes, pages, 0, false);
        }

        boolean isShorterThan(Printed other) {
            return answer == other.answer ? pages < other.pages : answer < other.answer;
        }
    }
}
