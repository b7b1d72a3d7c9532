package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.services.Incoming;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.practice.ArrivalWay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tray by the keyboard alone: what came is put where it belongs, set aside, and put back. */
class TrayTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();
    private final Fingers fingers = new Fingers(bot);

    @AfterEach
    void backToToday() {
        desktop.closeCases();
        desktop.show("care.quarterback.ui.today");
    }

    private void arrives(String name, String words) throws IOException {
        TrayDesk tray = desktop.workplace().cases().desk().tray();
        tray.add(
                new Incoming(name, ArrivalWay.DROPPED),
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }

    private void type(String words) {
        words.chars().forEach(letter -> fingers.press(letter));
    }

    /** After a dialog the window manager gives the keyboard back to the window; there is none on the tests' display. */
    private void toTheWindow() {
        Waiting.until(
                "the window in front",
                () -> bot.ask(() -> {
                    Shell shell = desktop.window().getShell();
                    shell.forceActive();
                    return shell.getDisplay().getActiveShell() == shell;
                }));
    }

    private boolean inFront(Control control) {
        return bot.ask(() -> !control.isDisposed() && control.isFocusControl());
    }

    @Test
    void whatCameIsPutIntoItsCaseByKeysAlone() throws IOException {
        Patients.Name patient = desktop.patient("Tabea", "two-opinions");
        arrives("Fax for Tabea.txt", "Dear Dr. Wu, this is about Tabea.");
        arrives("Lab for someone.txt", "Sodium 140");
        toTheWindow();
        fingers.press('5', SWT.CTRL);
        Table items = bot.await(Table.class, "tray.table");
        Waiting.until("both items", () -> bot.words(items).size() == 2);
        Waiting.until("the keyboard on the list", () -> inFront(items));
        Text words = bot.await(Text.class, "tray.words");
        Waiting.until("the words of the item", () -> bot.ask(words::getText).contains("Tabea"));

        fingers.press(SWT.CR);
        Text search = bot.await(Text.class, "tray.file.search");
        Waiting.until("the keyboard on the search", () -> inFront(search));
        type("tabea");
        Table cases = bot.await(Table.class, "tray.file.cases");
        Waiting.until("the case", () -> desktop.lists(cases, patient.listed()));
        assertEquals(-1, bot.ask(cases::getSelectionIndex), "not even the only case is chosen beforehand");
        fingers.press(SWT.ARROW_DOWN);
        Waiting.until("the case is chosen", () -> bot.ask(cases::getSelectionIndex) == 0);
        fingers.press(SWT.CR);
        Combo kind = bot.await(Combo.class, "tray.file.type");
        Waiting.until("the keyboard on the kind", () -> inFront(kind));
        fingers.press(SWT.ARROW_DOWN);
        fingers.press(SWT.TAB);
        type("11/20/2026");
        fingers.press(SWT.CR);
        Waiting.until("one item left", () -> bot.words(items).size() == 1);
        assertTrue(bot.words(items).getFirst().contains("Lab for someone"));
        Waiting.until("the next one is chosen", () -> bot.ask(items::getSelectionIndex) == 0);
        Label said = bot.await(Label.class, "tray.said");
        assertTrue(bot.ask(said::getText).contains("Fax for Tabea"), bot.ask(said::getText));

        toTheWindow();
        Waiting.until("the keyboard back on the list", () -> inFront(items));
        bot.key(items, SWT.DEL);
        Text reason = bot.await(Text.class, "tray.drop.reason");
        Waiting.until("the keyboard on the reason", () -> inFront(reason));
        type("not ours");
        fingers.press(SWT.CR);
        Waiting.until("an empty tray", () -> bot.words(items).isEmpty());

        desktop.open(patient);
        desktop.page("documents");
        Table documents = bot.await(Table.class, "documents.table");
        Waiting.until("the document", () -> desktop.lists(documents, "Fax for Tabea"));
        bot.select(documents, row -> row.contains("Fax for Tabea"));
        desktop.press("documents.putBack");
        bot.type(bot.await(Text.class, "tray.putBack.reason"), "Another patient’s");
        desktop.press("tray.putBack.do");
        Waiting.until("gone from the case", () -> !desktop.lists(documents, "Fax for Tabea"));
        desktop.show("care.quarterback.ui.tray");
        Waiting.until("back in the tray", () -> desktop.lists(items, "Fax for Tabea"));
        bot.select(items, row -> row.contains("Fax for Tabea"));
        bot.key(items, SWT.DEL);
        bot.type(bot.await(Text.class, "tray.drop.reason"), "Not ours");
        desktop.press("tray.drop.do");
        Waiting.until("an empty tray again", () -> bot.words(items).isEmpty());
    }

    @Test
    void pastedWordsAreTakenInAndTodaySaysSo() {
        desktop.show("care.quarterback.ui.tray");
        Table items = bot.await(Table.class, "tray.table");
        bot.ask(() -> {
            var clipboard = new Clipboard(bot.display());
            clipboard.setContents(new Object[] {"Please call back"}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
            return null;
        });
        toTheWindow();
        bot.focus(items);
        fingers.press('v', SWT.CTRL);
        Waiting.until("the words", () -> desktop.lists(items, "Pasted text"));
        desktop.show("care.quarterback.ui.today");
        Button open = bot.await(Button.class, "today.tray.open");
        Label line = bot.await(Label.class, "today.tray");
        assertTrue(bot.ask(line::getText).contains("in the tray"), bot.ask(line::getText));
        bot.press(open);
        Waiting.until("the tray", () -> bot.ask(items::isVisible));
        bot.select(items, row -> row.contains("Pasted text"));
        bot.key(items, SWT.DEL);
        bot.type(bot.await(Text.class, "tray.drop.reason"), "Done on the phone");
        desktop.press("tray.drop.do");
        Waiting.until("an empty tray", () -> bot.words(items).isEmpty());
    }
}
