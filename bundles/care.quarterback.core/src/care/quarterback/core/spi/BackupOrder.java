package care.quarterback.core.spi;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup to be made.
 *
 * @param file the file to be written; there is none of that name
 * @param onlyChanges whether it may build on the newest backup of the same store in its folder, and hold only what changed since
 * @param made what is said of when it was made
 */
public record BackupOrder(Path file, boolean onlyChanges, Instant made) {}
