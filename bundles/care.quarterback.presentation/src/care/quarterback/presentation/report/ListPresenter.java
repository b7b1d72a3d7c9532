package care.quarterback.presentation.report;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.SheetText;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.presentation.work.Room;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Prints and saves a page: its lists, and with a PDF its words. Called on the screen's thread; reads and writes beside it. */
public final class ListPresenter {

    private final ListRenderer renderer;
    private final PrivateCopies copies;
    private final Room room;
    private final String person;

    /** What became of it. @param file what a viewer is to show; null where there is none */
    public record Result(boolean problem, Path file, String sentence) {}

    /** @param person who prints */
    public ListPresenter(ListRenderer renderer, PrivateCopies copies, Room room, String person) {
        this.renderer = renderer;
        this.copies = copies;
        this.room = room;
        this.person = person;
    }

    /** Makes a private copy as a PDF for a viewer. @param parts read beside the screen */
    public void print(String title, List<Supplier<PrintedList.Part>> parts, Consumer<Result> then) {
        run(title, parts, then, list -> {
            Path file = copies.fresh(".pdf");
            pdf(list, file);
            return new Result(false, file, room.text().of(list.hasWords() ? "print.page" : "print.done", list.size()));
        });
    }

    /** Saves a list: as a PDF, or for a spreadsheet where the file's name ends so. */
    public void save(String title, List<Supplier<PrintedList.Part>> parts, Path file, Consumer<Result> then) {
        run(title, parts, then, list -> {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".quarterback", ".part");
            try {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
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

    private void run(String title, List<Supplier<PrintedList.Part>> parts, Consumer<Result> then, Work work) {
        room.background().run(() -> result(title, parts, work), then, failure -> then.accept(failed()));
    }

    private Result result(String title, List<Supplier<PrintedList.Part>> parts, Work work) {
        List<PrintedList.Part> read =
                parts.stream().map(Supplier::get).filter(part -> !part.empty()).toList();
        var note = room.text().of("print.note", room.today(), person);
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
