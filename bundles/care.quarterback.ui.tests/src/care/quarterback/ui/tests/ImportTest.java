package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.ui.exchange.RecordImport;
import care.quarterback.ui.look.Look;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record that a person chose comes in through the window; only the desktop's own file dialog is left out. */
class ImportTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    /** Our fictional record under another name and number; the file is gone again when its import is over. */
    private void bring(String given, String number, Runnable whileThere) throws IOException {
        Path file = Files.createTempFile("record", ".json");
        try (InputStream in = Platform.getBundle("care.quarterback.exchange")
                .getEntry("samples/achterberg-record.json")
                .openStream()) {
            String record = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("Rosalind", given)
                    .replace("Achterberg", "Sandoval")
                    .replace("1952-02-11", "1949-07-08") // else we would ask whether she is one of the others
                    .replace("RB-204417", number);
            Files.writeString(file, record);
            bot.ask(() -> {
                new RecordImport(desktop.window(), desktop.workplace()).begin(List.of(file));
                return null;
            });
            whileThere.run();
        } finally {
            Files.delete(file);
        }
    }

    private void close() {
        desktop.press("close");
        Waiting.until(
                "the result closed",
                () -> bot.find(Button.class, button -> "close".equals(button.getData(Look.KEY)))
                        .isEmpty());
    }

    private boolean says(String words) {
        return bot.find(
                        Label.class,
                        label -> label.isVisible() && label.getText().contains(words))
                .isPresent();
    }

    @Test
    void aRecordComesInAfterItsPreviewAndUndoTakesItBack() throws IOException {
        bring("Ida", "RB-1", () -> {
            bot.await(Button.class, "import.bring");
            assertTrue(says("This would open a new case for Ida Sandoval."));
            assertEquals(List.of(), desktop.workplace().cases().desk().lists().find("Sandoval Ida", 5));
            desktop.press("import.bring");
            bot.await(Button.class, "close");
            assertTrue(says("The records went into 1 case."));
        });
        close();
        desktop.page("problems");
        Table problems = bot.await(Table.class, "problems.table");
        Waiting.until("the problems", () -> desktop.lists(problems, "Spinal stenosis of lumbar"));
        assertTrue(bot.words(problems).stream().allMatch(row -> row.endsWith("imported record")));
        desktop.command("org.eclipse.ui.edit.undo");
        Waiting.until("the import taken back", () -> bot.words(problems).isEmpty());
    }

    @Test
    void whatIsNotWantedAfterThePreviewIsNotImported() throws IOException {
        bring("Uma", "RB-2", () -> desktop.press("import.leaveIt"));
        Waiting.until("the preview closed", () -> !says("Here’s what the file contains."));
        assertEquals(List.of(), desktop.workplace().cases().desk().lists().find("Sandoval Uma", 5));
    }

    @Test
    void aFileThatIsNoRecordIsRefusedInWords() throws IOException {
        Path file = Files.createTempFile("letter", ".json");
        try {
            Files.writeString(file, "Dear doctor");
            bot.ask(() -> {
                new RecordImport(desktop.window(), desktop.workplace()).begin(List.of(file));
                return null;
            });
            bot.await(Button.class, "close");
            assertTrue(says("Nothing in this file can be imported. Nothing was changed."));
            assertTrue(says(file.getFileName().toString()));
            assertFalse(says("null"));
        } finally {
            Files.delete(file);
        }
        close();
    }
}
