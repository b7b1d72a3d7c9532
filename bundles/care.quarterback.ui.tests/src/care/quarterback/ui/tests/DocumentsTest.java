package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
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

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    private void paste(Table documents, Path file) {
        bot.ask(() -> {
            var clipboard = new Clipboard(documents.getDisplay());
            clipboard.setContents(
                    new Object[] {new String[] {file.toString()}}, new Transfer[] {FileTransfer.getInstance()});
            var event = new Event();
            event.stateMask = SWT.MOD1;
            event.keyCode = 'v';
            documents.notifyListeners(SWT.KeyDown, event);
            clipboard.dispose();
            return null;
        });
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
