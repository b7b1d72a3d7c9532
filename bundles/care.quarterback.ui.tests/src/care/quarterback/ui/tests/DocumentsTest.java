package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is attached in the window; it is pasted, because the desktop's own file dialog is left out. */
class DocumentsTest {

    @TempDir
    Path folder;

    private final List<Clipboard> clipboards = new ArrayList<>();
    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
        bot.ask(() -> {
            clipboards.forEach(Clipboard::dispose); // only now: what lies in it goes with it
            return null;
        });
    }

    private void paste(Table documents, Path file) {
        clipboards.add(bot.ask(() -> {
            var made = new Clipboard(documents.getDisplay());
            made.setContents(
                    new Object[] {new String[] {file.toString()}}, new Transfer[] {FileTransfer.getInstance()});
            documents.setFocus();
            return made;
        }));
        new Fingers(bot).press('v', SWT.CTRL);
    }

    /** Lets a file fall on the page, as the desktop tells the page of it. */
    private void drop(Table documents, Path file) {
        bot.ask(() -> {
            Control at = documents;
            while (at.getData(DND.DROP_TARGET_KEY) == null) {
                at = at.getParent();
            }
            Class<?> told = Class.forName("org.eclipse.swt.dnd.DNDEvent"); // known to the toolkit alone
            var maker = told.getDeclaredConstructor();
            maker.setAccessible(true);
            var event = (Event) maker.newInstance();
            event.widget = (DropTarget) at.getData(DND.DROP_TARGET_KEY);
            event.data = new String[] {file.toString()};
            event.detail = DND.DROP_COPY;
            event.widget.notifyListeners(DND.Drop, event);
            return null;
        });
    }

    @Test
    void aFileThatFallsOnThePageIsAttached() throws IOException {
        Path file = Files.writeString(folder.resolve("Nerve study.pdf"), "%PDF-1.4 nerves");
        desktop.open(desktop.patient("Veit", "two-opinions"));
        desktop.page("documents");
        Table documents = bot.await(Table.class, "documents.table");
        drop(documents, file);
        Text title = bot.await(Text.class, "documents.title");
        assertEquals("Nerve study", bot.ask(title::getText));
    }

    @Test
    void aFileIsAttachedOnceAndUndoTakesItBack() throws IOException {
        Path file = Files.writeString(folder.resolve("Bone scan.pdf"), "%PDF-1.4 scan");
        desktop.open(desktop.patient("Vera", "two-opinions"));
        desktop.page("documents");
        Table documents = bot.await(Table.class, "documents.table");
        paste(documents, file);
        Text title = bot.await(Text.class, "documents.title");
        assertEquals("Bone scan", bot.ask(title::getText));
        Combo type = bot.await(Combo.class, "documents.type");
        assertEquals("Choose…", bot.ask(type::getText));
        bot.choose(type, 2);
        desktop.press("documents.submit");
        Waiting.until("the document", () -> desktop.lists(documents, "Bone scan"));

        paste(documents, file);
        Label note = bot.await(Label.class, "documents.note");
        Waiting.until("that it is here already", () -> bot.ask(note::getText).contains("already here"));
        bot.focus(documents);
        desktop.command("org.eclipse.ui.edit.undo");
        Waiting.until("the document taken back", () -> !desktop.lists(documents, "Bone scan"));
    }
}
