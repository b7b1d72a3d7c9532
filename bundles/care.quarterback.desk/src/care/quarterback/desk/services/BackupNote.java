package care.quarterback.desk.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day of the last backup, in a small file beside the store: it says nothing else. */
final class BackupNote {

    private final Path file;

    BackupNote(Path home) {
        file = home.resolve("last-backup.txt");
    }

    /** A note that cannot be written only makes the reminder come early. */
    void done(LocalDate day) {
        try {
            Files.writeString(file, day + "\n");
        } catch (IOException withoutANote) {
            // the backup itself is whole
        }
    }

    Optional<LocalDate> last() {
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
