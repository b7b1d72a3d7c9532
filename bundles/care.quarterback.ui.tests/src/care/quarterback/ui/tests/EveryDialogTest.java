package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.services.Incoming;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.presentation.files.FilesPresenter.Running;
import care.quarterback.presentation.live.Conflict;
import care.quarterback.presentation.practice.DirectoryPage;
import care.quarterback.presentation.practice.ListFilePresenter;
import care.quarterback.ui.exchange.RecordImport;
import care.quarterback.ui.files.WorkDialog;
import care.quarterback.ui.practice.ListImportDialog;
import care.quarterback.ui.workbench.ConflictDialog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opens every dialog: what is in it has a name, Tab reaches all of it and comes back, and Esc closes it. */
class EveryDialogTest {

    private static final int MOST_STOPS = 40;

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();
    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void closeAll() {
        bot.ask(() -> {
            Shell window = desktop.window().getShell();
            for (Shell each : window.getShells()) {
                each.dispose();
            }
            return null;
        });
        desktop.closeCases();
    }

    private Display display() {
        return desktop.window().getShell().getDisplay();
    }

    /** @param opening what a person does; a dialog that waits for its end does not hold the test up */
    private Shell open(Runnable opening) {
        Set<Shell> before = bot.ask(() -> new HashSet<>(List.of(display().getShells())));
        display().asyncExec(opening);
        return Waiting.forValue(
                "a dialog", () -> bot.find(Shell.class, shell -> !before.contains(shell) && shell.isVisible()));
    }

    private void command(String id) {
        run(() -> desktop.window().getService(IHandlerService.class).executeCommand(id, null));
    }

    private void files(String work) {
        String id = "care.quarterback.ui.files";
        run(() -> {
            var command = desktop.window().getService(ICommandService.class).getCommand(id);
            var parameter = new Parameterization(command.getParameter(id + ".work"), work);
            return desktop.window()
                    .getService(IHandlerService.class)
                    .executeCommand(new ParameterizedCommand(command, new Parameterization[] {parameter}), null);
        });
    }

    private interface Work {
        Object run() throws CommandException;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Shell shell, String place) {
        bot.ask(() -> {
            var walk = new Nameless(place);
            walk.walk(shell);
            wrong.addAll(walk.found());
            assertTrue(walk.seen() > 0, place + " is empty");
            goRound(shell, place);
            return null;
        });
    }

    private void goRound(Shell shell, String place) {
        shell.setActive();
        Control first = first(shell);
        if (first == null || !first.forceFocus()) {
            wrong.add("no place for the keyboard in " + place);
            return;
        }
        Set<Control> reached = new HashSet<>();
        Control at = first;
        for (int stops = 0; stops < MOST_STOPS && at != null && reached.add(at); stops++) {
            at.traverse(SWT.TRAVERSE_TAB_NEXT);
            at = display().getFocusControl();
        }
        if (at != first) {
            wrong.add("Tab doesn't come back in " + place);
        }
        all(shell, new ArrayList<>()).stream()
                .filter(each -> !reached.contains(each))
                .map(each -> "Tab doesn't reach " + Spoken.name(each) + " in " + place)
                .forEach(wrong::add);
    }

    private static Control first(Shell shell) {
        List<Control> all = all(shell, new ArrayList<>());
        return all.isEmpty() ? null : all.getFirst();
    }

    /** What a person can use; of several dots only one is a stop. */
    private static List<Control> all(Composite inside, List<Control> found) {
        for (Control each : inside.getChildren()) {
            if (!each.isVisible() || !each.isEnabled()) {
                continue;
            }
            boolean dot = (each.getStyle() & SWT.RADIO) != 0 && each instanceof Button;
            boolean used = each instanceof Text
                    || each instanceof Combo
                    || each instanceof Table
                    || each instanceof Button && !dot;
            if (used && !(each.getParent() instanceof Combo)) {
                found.add(each);
            } else if (each instanceof Composite inner) {
                all(inner, found);
            }
        }
        return found;
    }

    private void close(Shell shell, String place) {
        bot.ask(() -> shell.isDisposed() || shell.traverse(SWT.TRAVERSE_ESCAPE));
        Waiting.until(place + " closed by Esc", () -> bot.ask(() -> shell.isDisposed() || !shell.isVisible()));
    }

    private void dialog(String place, Runnable opening) {
        Shell shell = open(opening);
        look(shell, place);
        close(shell, place);
    }

    private void allWell() {
        assertEquals("", String.join("\n", wrong));
    }

    private Runnable pressing(String key) {
        Button button = bot.await(Button.class, key);
        return () -> button.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void preferencesWithEachPageAndThePassphrase() {
        Shell shell = open(() -> command("care.quarterback.ui.preferences"));
        TabFolder pages = bot.await(TabFolder.class, "preferences.pages");
        for (int page = 0; page < 3; page++) {
            int at = page;
            bot.ask(() -> {
                pages.setSelection(at);
                return null;
            });
            look(shell, "preferences, page " + at);
        }
        dialog("passphrase", pressing("preferences.passphrase"));
        close(shell, "preferences");
        allWell();
    }

    @Test
    void whoSignsIn() {
        Button first = desktop.whoSignsIn();
        dialog("an account", () -> first.notifyListeners(SWT.Selection, new Event()));
        allWell();
    }

    @Test
    void whoseValueCounts() {
        var line =
                new Conflict.Line("Case: Question", "Which surgery?", "Surgery at all?", "Sam Lee", "Today, 9:32 AM");
        var chosen = new ArrayList<String>();
        var conflict = new Conflict(
                List.of(line), true, () -> chosen.add("mine"), () -> chosen.add("theirs"), () -> chosen.add("back"));
        Shell window = desktop.window().getShell();
        dialog("two values", () -> new ConflictDialog(window, desktop.workplace(), conflict).open());
        assertEquals(List.of("back"), chosen, "Esc keeps what was typed");
        open(() -> new ConflictDialog(window, desktop.workplace(), conflict).open());
        bot.press(bot.await(Button.class, "conflict.use"));
        Waiting.until("mine", () -> chosen.contains("mine"));
        allWell();
    }

    @Test
    void whereAnItemOfTheTrayGoes() throws IOException {
        desktop.workplace()
                .cases()
                .desk()
                .tray()
                .add(
                        new Incoming("Fax.txt", ArrivalWay.DROPPED),
                        new ByteArrayInputStream("Dear Dr. Pell".getBytes(StandardCharsets.UTF_8)));
        desktop.show("care.quarterback.ui.tray");
        Table items = bot.await(Table.class, "tray.table");
        Waiting.until("the item", () -> desktop.lists(items, "Fax"));
        bot.select(items, row -> row.contains("Fax"));
        for (String each : List.of("tray.assign", "tray.change", "tray.drop")) {
            dialog(each, pressing(each));
        }
        bot.key(items, SWT.DEL);
        bot.type(bot.await(Text.class, "tray.drop.reason"), "Not ours");
        bot.press(bot.await(Button.class, "tray.drop.do"));
        Waiting.until("an empty tray", () -> bot.words(items).isEmpty());
        desktop.show("care.quarterback.ui.today");
        allWell();
    }

    @Test
    void whatGoesOutAndComesBack() {
        desktop.open(desktop.patient("Xenia", "two-opinions"));
        dialog("export", () -> files("export"));
        dialog("restore", () -> files("restore"));
        dialog("family view", () -> command("care.quarterback.ui.share"));
        dialog("who may open it", () -> command("care.quarterback.ui.restrict"));
        dialog("about", () -> command("care.quarterback.ui.about"));
        allWell();
    }

    @Test
    void aLetterThatIsEditedAndRecordedAsSent() {
        desktop.open(desktop.patient("Wilma", "two-opinions"));
        desktop.page("documents");
        Combo kinds = bot.await(Combo.class, "documents.kind");
        Waiting.until("the letter", () -> bot.ask(() -> kinds.indexOf("Consensus request") >= 0));
        bot.choose(kinds, bot.ask(() -> kinds.indexOf("Consensus request")));
        Shell looking = open(pressing("documents.preview"));
        Button print = bot.await(Button.class, "preview.print");
        Waiting.until("the page", () -> bot.ask(print::isEnabled));
        look(looking, "a preview");
        close(looking, "a preview");
        Shell editing = open(pressing("documents.edit"));
        bot.await(Text.class, "letter.paragraph.0");
        look(editing, "editing a letter");
        close(editing, "editing a letter");
        Shell sending = open(pressing("documents.send"));
        Button record = bot.await(Button.class, "send.record");
        Waiting.until("the letter to send", () -> bot.ask(record::isEnabled));
        look(sending, "recording as sent");
        close(sending, "recording as sent");
        allWell();
    }

    @Test
    void aDoubleAndAnEntryOfTheDirectory() {
        Patients.Name patient = desktop.patient("Yvonne", "two-opinions");
        desktop.open(patient);
        desktop.page("coverage");
        dialog("an insurance plan of the directory", pressing("take.plans"));
        desktop.show("care.quarterback.ui.today");
        bot.choose(bot.await(ToolItem.class, "today.tab.cases"));
        bot.select(bot.await(Table.class, "today.table"), row -> row.contains(patient.listed()));
        dialog("a double", pressing("today.merge"));
        allWell();
    }

    @Test
    void aDoctorsWordOnTheSuggestionAndWhyItIsSuggested() {
        desktop.open(desktop.patient("Zoe", "two-opinions"));
        desktop.press("case.consensus");
        dialog("a doctor's word", pressing("consensus.confirm"));
        dialog("why", pressing("consensus.why"));
        allWell();
    }

    @Test
    void aRecordThatComesIn() throws IOException {
        Path record = Files.createTempFile("record", ".json");
        try (InputStream in = Platform.getBundle("care.quarterback.exchange")
                .getEntry("samples/achterberg-record.json")
                .openStream()) {
            Files.write(record, in.readAllBytes());
            Shell shell = open(() -> new RecordImport(desktop.window(), desktop.workplace()).begin(List.of(record)));
            bot.await(Button.class, "import.bring");
            look(shell, "an import");
            close(shell, "an import");
        } finally {
            Files.delete(record);
        }
        allWell();
    }

    @Test
    void aListThatComesIn() throws IOException {
        Path list = Files.writeString(Files.createTempFile("doctors", ".csv"), "nonsense\n1\n");
        var presenter = new ListFilePresenter(desktop.workplace().cases().practice(), DirectoryPage.DOCTORS);
        try {
            Shell shell = open(
                    () -> new ListImportDialog(desktop.window().getShell(), desktop.workplace(), presenter, "Doctors")
                            .open(list));
            look(shell, "a list");
            close(shell, "a list");
        } finally {
            Files.delete(list);
        }
        allWell();
    }

    @Test
    void workThatTakesLongAndCanBeStopped() {
        Shell shell = open(
                () -> new WorkDialog(desktop.window().getShell(), desktop.workplace(), "Backup", "").begin(view -> {
                    view.working("Copying", -1);
                    return new Running();
                }));
        look(shell, "work");
        close(shell, "work");
        allWell();
    }
}
