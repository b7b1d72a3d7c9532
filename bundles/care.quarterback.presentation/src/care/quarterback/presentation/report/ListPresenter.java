package care.quarterback.presentation.report;

import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.SheetText;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.Room;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Prints and saves a page: its lists, and with a PDF its words. Called on the screen's thread; reads and writes beside it. */
public final class ListPresenter {

    private final ListRenderer renderer;
    private final PrivateCopies copies;
    private final Room room;
    private final OpenDesk desk;

    /**
     * What is printed.
     *
     * @param about the case that it is of; empty for what is about many
     * @param looks it is the list of who looked
     */
    public record Page(String title, Optional<CaseId> about, boolean looks) {}

    /** What became of it. @param file what a viewer is to show; null where there is none */
    public record Result(boolean problem, Path file, String sentence) {}

    public ListPresenter(ListRenderer renderer, PrivateCopies copies, Room room, OpenDesk desk) {
        this.renderer = renderer;
        this.copies = copies;
        this.room = room;
        this.desk = desk;
    }

    /** Makes a private copy as a PDF for a viewer. @param parts read beside the screen */
    public void print(Page page, List<Supplier<PrintedList.Part>> parts, Consumer<Result> then) {
        run(page, false, parts, then, list -> {
            Path file = copies.fresh(".pdf");
            pdf(list, file);
            return new Result(false, file, room.text().of(list.hasWords() ? "print.page" : "print.done", list.size()));
        });
    }

    /** Saves a list: as a PDF, or for a spreadsheet where the file's name ends so. */
    public void save(Page page, List<Supplier<PrintedList.Part>> parts, Path file, Consumer<Result> then) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean table = name.endsWith(".csv") || name.endsWith(".xlsx");
        run(page, table, parts, then, list -> {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".quarterback", ".part");
            try {
                if (name.endsWith(".csv")) {
                    Files.writeString(part, SheetText.csv(SheetText.of(list)), StandardCharsets.UTF_8);
                } else if (name.endsWith(".xlsx")) {
                    workbook(list, part);
                } else {
                    pdf(list, part);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return new Result(
                    false,
                    null,
                    room.text()
                            .of(list.hasWords() ? "print.page.saved" : "print.saved", list.size(), file.getFileName()));
        });
    }

    private interface Work {
        Result on(PrintedList list) throws IOException;
    }

    private void run(
            Page page, boolean table, List<Supplier<PrintedList.Part>> parts, Consumer<Result> then, Work work) {
        room.background().run(() -> allowed(page, table, parts, work), then, failure -> then.accept(failed()));
    }

    private Result allowed(Page page, boolean table, List<Supplier<PrintedList.Part>> parts, Work work) {
        try {
            desk.papers().requirePage(table, page.looks());
        } catch (StoreException known) {
            return new Result(true, null, room.sentences().sentence(known.said()));
        }
        Result made = result(page.title(), parts, work);
        if (!made.problem()) {
            desk.papers().madePage(page.about(), page.title(), table);
        }
        return made;
    }

    private Result result(String title, List<Supplier<PrintedList.Part>> parts, Work work) {
        List<PrintedList.Part> read =
                parts.stream().map(Supplier::get).filter(part -> !part.empty()).toList();
        var note =
                room.text().of("print.note", room.today(), desk.seat().actor().name());
        try {
            return read.isEmpty()
                    ? new Result(true, null, room.text().of("print.nothing"))
                    : work.on(new PrintedList(title, note, room.text().locale(), read));
        } catch (UnprintableException letters) {
            return new Result(true, null, Unprintable.sentence(room.sentences(), letters.places()));
        } catch (IOException unwritten) {
            return failed();
        }
    }

    private void workbook(PrintedList list, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            renderer.workbook(list, out);
        }
    }

    private void pdf(PrintedList list, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            renderer.pdf(list, out);
        }
    }

    private Result failed() {
        return new Result(true, null, room.text().of("print.failed"));
    }
}
