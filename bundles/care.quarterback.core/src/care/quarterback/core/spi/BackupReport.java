package care.quarterback.core.spi;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, and whether all of it is as it was saved.
 *
 * @param file the newest file of it
 * @param made when that was begun
 * @param files how many files make it up: each after the first has what changed since the one before
 * @param cases how many it holds in all
 * @param changed how many of them are in its newest file
 * @param documents how many attached documents it holds in all
 * @param bytes of the newest file
 * @param damages empty when it is whole
 */
public record BackupReport(
        Path file,
        Instant made,
        int files,
        long cases,
        long changed,
        long documents,
        long bytes,
        List<BackupDamage> damages) {

    public BackupReport {
        damages = List.copyOf(damages);
    }

    /** The same of a file that was moved. */
    public BackupReport at(Path place) {
        return new BackupReport(place, made, files, cases, changed, documents, bytes, damages);
    }

    /** Whether it holds all that there was, as it was saved. */
    public boolean whole() {
        return damages.isEmpty();
    }
}
