package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.preferences.Choices;
import care.quarterback.ui.files.ClosingBackup;
import care.quarterback.ui.look.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups while the window is open: on closing, and read from end to end. */
class BackupWindowTest {

    @TempDir
    private Path folder;

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();
    private final Choices before =
            bot.ask(() -> desktop.workplace().preferences().choices());

    @AfterEach
    void asBefore() {
        bot.ask(() -> desktop.workplace().preferences().change(before));
        desktop.closeCases();
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private void closing(Path where) {
        bot.ask(() -> {
            var preferences = desktop.workplace().preferences();
            return preferences.change(preferences.choices().withClosingBackup(where.toString()));
        });
        bot.ask(() -> {
            ClosingBackup.make(desktop.workplace());
            return null;
        });
    }

    @Test
    void aBackupIsMadeOnClosingWhereThePersonChoseSoAndCheckedInTheWindow() throws IOException {
        bot.ask(() -> {
            ClosingBackup.make(desktop.workplace());
            return null;
        });
        assertEquals(List.of(), files(), "nobody asked for one");
        desktop.patient("Gerda", "two-opinions");
        closing(folder);
        assertEquals(1, files().size(), files().toString());
        closing(folder);
        assertEquals(1, files().size(), "nothing has changed since");
        desktop.patient("Hedwig", "two-opinions");
        closing(folder);
        assertEquals(2, files().size(), "what changed");

        restoreDialog();
        bot.type(bot.await(Text.class, "files.restore.from"), folder.toString());
        bot.type(bot.await(Text.class, "files.restore.secret"), Door.PASSPHRASE);
        bot.press(bot.await(Button.class, "files.restore.check"));
        Waiting.until("that it is whole", () -> said().startsWith("This backup is whole: "));
        bot.press(bot.await(Button.class, "files.close"));
    }

    @Test
    void aBackupOnClosingThatFailsIsReadBeforeTheWindowGoes() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "in the way");
        Thread person = Thread.ofPlatform().start(() -> {
            Waiting.until("why it failed", () -> said().startsWith("We couldn’t write the backup."));
            bot.press(bot.await(Button.class, "files.close"));
        });
        closing(file);
        assertTrue(!person.isInterrupted());
        assertEquals(List.of("no-folder"), files());
    }

    @Test
    void theFolderForBackupsOnClosingIsChosenInPreferences() {
        bot.display().asyncExec(() -> desktop.command("care.quarterback.ui.preferences"));
        TabFolder pages = bot.await(TabFolder.class, "preferences.pages");
        bot.ask(() -> {
            pages.setSelection(2);
            return null;
        });
        bot.type(bot.await(Text.class, "preferences.closing"), folder.toString());
        bot.press(bot.await(Button.class, "preferences.save"));
        Waiting.until(
                "it is kept",
                () -> bot.ask(() -> desktop.workplace()
                        .preferences()
                        .choices()
                        .closingBackup()
                        .equals(folder.toString())));
    }

    private String said() {
        return bot.find(Label.class, label -> "files.sentence".equals(label.getData(Look.KEY)) && label.isVisible())
                .map(label -> bot.ask(label::getText))
                .orElse("");
    }

    private void restoreDialog() {
        String id = "care.quarterback.ui.files";
        bot.display().asyncExec(() -> {
            try {
                var command = desktop.window().getService(ICommandService.class).getCommand(id);
                var parameter = new Parameterization(command.getParameter(id + ".work"), "restore");
                desktop.window()
                        .getService(IHandlerService.class)
                        .executeCommand(new ParameterizedCommand(command, new Parameterization[] {parameter}), null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
