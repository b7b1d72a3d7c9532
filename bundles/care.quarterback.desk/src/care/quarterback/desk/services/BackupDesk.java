package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.spi.BackupOrder;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Makes backups of an open store, and remembers when the last one was made at this seat. Blocking and thread-safe. */
public final class BackupDesk {

    /** How a backup file's name ends. */
    public static final String ENDING = ".qbackup";

    private final OpenStore store;
    private final BackupNote note;
    private final PracticeDesk practice;
    private final Clock clock;

    BackupDesk(OpenStore store, Path home, PracticeDesk practice) {
        this.store = store;
        this.note = new BackupNote(home);
        this.practice = practice;
        this.clock = practice.clock();
    }

    /** Whether the role of the person here includes backups. */
    public boolean included() {
        return practice.includes(Right.BACKUP);
    }

    /**
     * Writes a backup while people work, and reads it back.
     *
     * @param place a file to be made, whose name ends in .qbackup, for all that there is; else a folder, where a file of today
     *     is made: with all that there is, or with what changed since the newest one there
     */
    public BackupReport make(Path place, Progress progress) {
        practice.require(Right.BACKUP);
        boolean file = place.toString().endsWith(ENDING);
        Path wanted = file ? place : free(place.resolve("practice-" + today()));
        BackupReport report = store.backup(new BackupOrder(wanted, !file, clock.instant()), progress);
        note.done(today());
        return report;
    }

    /** The backup that a chosen file belongs to: of one that an older version made, the folder around its key. */
    public static Path place(Path chosen) {
        return chosen.endsWith("store.key") ? chosen.toAbsolutePath().getParent() : chosen;
    }

    private static Path free(Path wanted) {
        Path file = wanted.resolveSibling(wanted.getFileName() + ENDING);
        for (int number = 2; Files.exists(file); number++) {
            file = wanted.resolveSibling(wanted.getFileName() + "-" + number + ENDING);
        }
        return file;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day of the last backup that was made at this seat; empty when none was. */
    public Optional<LocalDate> last() {
        return note.last();
    }
}
