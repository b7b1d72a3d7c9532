package care.quarterback.presentation.preferences;

import care.quarterback.core.text.DateForm;
import care.quarterback.presentation.preferences.Choices.TextSize;
import care.quarterback.presentation.preferences.Choices.Theme;
import care.quarterback.presentation.preferences.Choices.TrayFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The choices of this seat, kept in a small file beside the store. It can be read before the store is open, so nothing of a
 * patient may ever stand in it. On the screen's thread.
 */
public final class Preferences {

    private static final String NAME = "name";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text-size";
    private static final String LOCK = "lock-minutes";
    private static final String DATES = "dates";
    private static final String SERVER = "server";
    private static final String BACKUP = "backup-days";
    private static final String CLOSING = "closing-backup";
    private static final String TRAY = "tray-folder";
    private static final String TRAY_REMOVE = "tray-folder-remove";

    private final Path file;
    private final List<Consumer<Choices>> listeners = new CopyOnWriteArrayList<>();
    private Choices choices;

    private Preferences(Path file, Choices choices) {
        this.file = file;
        this.choices = choices;
    }

    /** Reads the choices of a home; what is missing or cannot be read is as it is without a choice. */
    public static Preferences of(Path home) {
        Path file = home.resolve("preferences.properties");
        return new Preferences(file, read(file));
    }

    public Choices choices() {
        return choices;
    }

    /**
     * Chooses, keeps it and tells it.
     *
     * @return false when it could not be written down: it holds until the window closes
     */
    public boolean change(Choices chosen) {
        if (chosen.equals(choices)) {
            return true;
        }
        choices = chosen;
        boolean written = write();
        listeners.forEach(listener -> listener.accept(chosen));
        return written;
    }

    /** Tells of every change, and at once of what holds now; returns what ends that. */
    public Runnable listen(Consumer<Choices> listener) {
        listeners.add(listener);
        listener.accept(choices);
        return () -> listeners.remove(listener);
    }

    private static Choices read(Path file) {
        var kept = new Properties();
        try {
            if (Files.exists(file)) {
                kept.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Choices.STANDARD;
        }
        Choices standard = Choices.STANDARD;
        return new Choices(
                kept.getProperty(NAME, standard.name()),
                literal(Theme.values(), kept.getProperty(THEME), standard.theme()),
                literal(TextSize.values(), kept.getProperty(TEXT_SIZE), standard.textSize()),
                number(kept.getProperty(LOCK), standard.lockMinutes()),
                number(kept.getProperty(BACKUP), standard.backupDays()),
                literal(DateForm.values(), kept.getProperty(DATES), standard.dates()),
                kept.getProperty(SERVER, standard.server()),
                kept.getProperty(CLOSING, standard.closingBackup()),
                new TrayFolder(
                        kept.getProperty(TRAY, ""), Boolean.parseBoolean(kept.getProperty(TRAY_REMOVE, "false"))));
    }

    private static <E extends Enum<E>> E literal(E[] all, String kept, E standard) {
        for (E each : all) {
            if (each.name().equalsIgnoreCase(kept)) {
                return each;
            }
        }
        return standard;
    }

    private static int number(String kept, int standard) {
        try {
            int number = kept == null ? standard : Integer.parseInt(kept.strip());
            return number < 0 ? standard : number;
        } catch (NumberFormatException e) {
            return standard;
        }
    }

    /** The old file is there until the new one is whole. */
    private boolean write() {
        var kept = new Properties();
        kept.setProperty(NAME, choices.name());
        kept.setProperty(THEME, choices.theme().name());
        kept.setProperty(TEXT_SIZE, choices.textSize().name());
        kept.setProperty(DATES, choices.dates().name());
        kept.setProperty(LOCK, Integer.toString(choices.lockMinutes()));
        kept.setProperty(BACKUP, Integer.toString(choices.backupDays()));
        if (!choices.closingBackup().isEmpty()) {
            kept.setProperty(CLOSING, choices.closingBackup());
        }
        if (!choices.trayFolder().path().isEmpty()) {
            kept.setProperty(TRAY, choices.trayFolder().path());
            kept.setProperty(TRAY_REMOVE, Boolean.toString(choices.trayFolder().remove()));
        }
        if (!choices.server().isEmpty()) {
            kept.setProperty(SERVER, choices.server());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text(kept));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(Properties kept) {
        var text = new StringWriter();
        try {
            kept.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return text.toString();
    }
}
