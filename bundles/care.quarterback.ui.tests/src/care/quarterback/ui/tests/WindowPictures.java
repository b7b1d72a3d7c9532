package care.quarterback.ui.tests;

import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.Incoming;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.exchange.RecordImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;

/**
 * Takes a picture of every page and dialog, with the sample practice in it, for somebody to look at. No test of the build:
 * releng/dev/pictures runs it in every size and theme.
 */
class WindowPictures {

    /** A day on which the samples' cases are under way. */
    private static final LocalDate DAY = LocalDate.of(2026, 4, 17);

    /** Left and right of a window, at most. */
    private static final int FRAME = 20;

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();
    private final Path folder = Path.of(System.getProperty("quarterback.pictures"));
    private int taken;

    private void take(String name) {
        LockSupport.parkNanos(700_000_000); // what comes from the background has come
        bot.ask(() -> {
            Display display = bot.display();
            Rectangle all = display.getBounds();
            GC gc = new GC(display);
            Image image = new Image(display, all.width, all.height);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            var loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {
                image.getImageData(display.getPrimaryMonitor().getZoom())
            };
            loader.save(folder.resolve("%02d-%s.png".formatted(++taken, name)).toString(), SWT.IMAGE_PNG);
            image.dispose();
            return null;
        });
    }

    /** Opens what a command opens, takes its picture and closes it. */
    private void dialog(String name, Consumer<Desktop> open) {
        List<Shell> before = shells();
        Thread opener = Thread.ofPlatform().start(() -> open.accept(desktop));
        Waiting.until(name, () -> shells().size() > before.size());
        take(name);
        List<Shell> more = shells();
        more.removeAll(before);
        bot.ask(() -> {
            more.stream().filter(shell -> !shell.isDisposed()).forEach(Shell::close);
            return null;
        });
        try {
            opener.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Shell> shells() {
        return bot.ask(() -> new java.util.ArrayList<>(
                Stream.of(bot.display().getShells()).filter(Shell::isVisible).toList()));
    }

    private void open(String listed, String titled) {
        desktop.open(new Patients.Name(listed, titled));
    }

    @Test
    void everyPageAndDialog() throws Exception {
        Files.createDirectories(folder);
        desktop.service(DayClock.class).set(DAY);
        fillTheScreen();
        eastern();
        desktop.service(Desk.class).fillWithSamples(desktop.workplace().cases().desk());
        bot.ask(() -> {
            desktop.workplace().cases().changed();
            return null;
        });
        desktop.show("care.quarterback.ui.today");
        Table tasks = bot.await(Table.class, "today.tasks");
        Waiting.until("tasks", () -> bot.ask(tasks::getItemCount) > 3);
        take("today");
        tray();
        bot.ask(() -> {
            tasks.setSelection(0);
            tasks.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
            return null;
        });
        take("today-task");
        bot.choose(bot.await(ToolItem.class, "today.tab.changes"));
        take("today-changes");
        bot.choose(bot.await(ToolItem.class, "today.tab.cases"));
        take("today-cases");
        open("Achterberg, Rosalind", "Rosalind Achterberg");
        take("case");
        pages();
        desktop.page("history");
        bot.focus(bot.await(Canvas.class, "family.tree"));
        take("family-tree");
        open("Brandvold, Walter", "Walter Brandvold");
        desktop.page("overview");
        take("case-other");
        open("Achterberg, Rosalind", "Rosalind Achterberg");
        desktop.press("case.consensus");
        CTabFolder panels = bot.await(CTabFolder.class, "consensus.panels");
        bot.await(Composite.class, "consensus.table");
        IntStream.range(0, bot.ask(panels::getItemCount)).forEach(place -> {
            desktop.panel(place);
            take("consensus-" + place);
        });
        dialog("confirm", window -> window.press("consensus.confirm"));
        dialog("why", window -> window.press("consensus.why"));
        preview();
        practice();
        imports();
        open("Achterberg, Rosalind", "Rosalind Achterberg");
        for (String each : List.of("share", "preferences", "about", "search", "help")) {
            dialog(each, window -> window.command("care.quarterback.ui." + each));
        }
        dialog("search-found", window -> {
            window.command("care.quarterback.ui.search");
            bot.type(bot.await(Text.class, "search.field"), "add");
        });
        lock();
    }

    /** Nobody makes a window as large as the screen where no program draws frames. */
    private void fillTheScreen() {
        Shell shell = desktop.window().getShell();
        bot.ask(() -> {
            shell.setMaximized(true);
            return null;
        });
        LockSupport.parkNanos(700_000_000);
        bot.ask(() -> {
            Rectangle screen = shell.getMonitor().getClientArea();
            if (shell.getSize().x < screen.width - FRAME) {
                shell.setMaximized(false);
                shell.setBounds(screen);
            }
            return null;
        });
    }

    /** The tests' clock is of no place, a practice's is. */
    private void eastern() {
        desktop.show("care.quarterback.ui.practice");
        bot.select(bot.await(Table.class, "practice.pages"), "Settings"::equals);
        Combo zones = bot.await(Combo.class, "settings.zone");
        Waiting.until("the zones", () -> bot.ask(zones::getItemCount) > 1);
        bot.choose(zones, bot.ask(() -> List.of(zones.getItems()).indexOf("Eastern (New York)")));
    }

    /** A fax of three pages, a letter and a list wait; the fax is put into a case. */
    private void tray() throws IOException {
        TrayDesk desk = desktop.workplace().cases().desk().tray();
        byte[] fax = FaxPages.of(List.of(
                "Harbor Spine\nVisit note of 03/02/2026\nPatient: Rosalind Achterberg, born 02/11/1952",
                "Lab results",
                "MRI report, lower back"));
        desk.add(
                new Incoming("Fax from Harbor Spine.pdf", "", ArrivalWay.FOLDER, "Harbor Spine"),
                new ByteArrayInputStream(fax));
        desk.add(
                new Incoming("Letter.txt", "", ArrivalWay.PASTED, "Lakeview Imaging"),
                new ByteArrayInputStream("Dear Dr. Wu".getBytes(StandardCharsets.UTF_8)));
        desktop.show("care.quarterback.ui.tray");
        Table items = bot.await(Table.class, "tray.table");
        Waiting.until("the items", () -> bot.words(items).size() > 1);
        bot.select(items, row -> row.contains("Fax"));
        Waiting.until(
                "the page",
                () -> !bot.ask(bot.await(Text.class, "tray.words")::getText).isEmpty());
        take("tray");
        dialog("tray-assign", window -> {
            window.press("tray.assign");
            bot.type(bot.await(Text.class, "tray.file.search"), "Achter");
            Waiting.until("the case", () -> desktop.lists(bot.await(Table.class, "tray.file.cases"), "Achterberg"));
        });
        desktop.show("care.quarterback.ui.today");
    }

    private void preview() {
        open("Achterberg, Rosalind", "Rosalind Achterberg");
        desktop.page("documents");
        desktop.press("documents.preview");
        Button print = bot.await(Button.class, "preview.print");
        Waiting.until("the page", () -> bot.ask(print::isEnabled));
        take("preview");
        desktop.press("preview.larger");
        desktop.press("preview.next");
        take("preview-larger");
        desktop.press("preview.close");
    }

    /** The sample record once more, with another dose and a medication that was stopped. */
    private void imports() throws IOException {
        Path record = Files.createTempDirectory("import").resolve("clinic-record.json");
        try (InputStream in = Platform.getBundle("care.quarterback.exchange")
                .getEntry("samples/achterberg-record.json")
                .openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int omeprazole = text.indexOf("000000000014\",");
            Files.writeString(
                    record,
                    text.substring(0, omeprazole).replace("one tablet twice a day", "half a tablet twice a day")
                            + text.substring(omeprazole).replaceFirst("\"active\"", "\"stopped\""));
            bot.display()
                    .asyncExec(() -> new RecordImport(desktop.window(), desktop.workplace()).begin(List.of(record)));
            Button bring = bot.await(Button.class, "import.bring");
            take("import");
            bot.press(bring);
            Button close = bot.await(Button.class, "close");
            take("import-result");
            bot.press(close);
            desktop.page("problems");
            take("import-case");
        } finally {
            Files.delete(record);
            Files.delete(record.getParent());
        }
    }

    private void practice() {
        desktop.show("care.quarterback.ui.practice");
        Table pages = bot.await(Table.class, "practice.pages");
        for (String page : bot.words(pages)) {
            bot.select(pages, page::equals);
            take("practice-" + page.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        }
        bot.select(pages, "Offices"::equals);
        bot.press(bot.await(Button.class, "offices.add"));
        take("practice-offices-form");
    }

    private void lock() {
        desktop.command("care.quarterback.ui.lock");
        bot.await(Text.class, "lock.passphrase");
        take("lock");
        bot.type(bot.await(Text.class, "lock.passphrase"), Door.PASSPHRASE);
        bot.press(bot.await(Button.class, "lock.open"));
        Waiting.until(
                "the window", () -> bot.ask(() -> desktop.window().getShell().isVisible()));
    }

    private void pages() {
        var editor = bot.ask(() -> (care.quarterback.ui.casefile.CaseEditor)
                desktop.window().getActivePage().getActiveEditor());
        for (String page : WindowPlaces.pages()) {
            desktop.page(page);
            take(page);
            SectionPlace.begun(desktop.workplace().room(), page).stream()
                    .findFirst()
                    .ifPresent(place -> {
                        bot.ask(() -> {
                            editor.goTo(place);
                            return null;
                        });
                        take(page + "-form");
                    });
        }
    }
}
