package care.quarterback.store.backup;

import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.store.backup.BackupPart.Closed;
import care.quarterback.store.key.StoreSeal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A backup file with all on which it builds, open for reading. */
final class BackupChain implements AutoCloseable {

    private final Closed newest;
    private final Map<Integer, BackupPart> parts = new TreeMap<>();
    private final List<BackupDamage> damages = new ArrayList<>();

    private BackupChain(Closed newest) {
        this.newest = newest;
    }

    /** What cannot be opened is among the damages. @throws StoreException when all of it is of another store */
    static BackupChain open(Closed newest, StoreSeal seal) {
        var chain = new BackupChain(newest);
        BackupFolder folder = null;
        Optional<Closed> next = Optional.of(newest);
        try {
            while (next.isPresent()) {
                Closed file = next.get();
                chain.add(file, seal);
                String after = file.header().after();
                if (after.isEmpty()) {
                    break;
                }
                folder = folder == null ? BackupFolder.of(folderOf(newest.file())) : folder;
                int expected = file.header().part() - 1;
                next = folder.byId(after).filter(each -> each.header().part() == expected);
                if (next.isEmpty()) {
                    chain.damages.add(new BackupDamage(
                            What.MISSING_FILE, file.file().getFileName().toString()));
                }
            }
            return chain;
        } catch (RuntimeException | Error failure) {
            chain.close();
            throw failure;
        }
    }

    /** The file by itself. */
    static BackupChain alone(Closed file, StoreSeal seal) {
        var chain = new BackupChain(file);
        chain.add(file, seal);
        return chain;
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private void add(Closed file, StoreSeal seal) {
        try {
            parts.put(file.header().part(), BackupPart.open(file.file(), seal));
        } catch (FrameInput.DamagedFrame e) {
            damages.add(new BackupDamage(What.FILE, file.file().getFileName().toString()));
        } catch (IOException e) {
            throw BackupFolder.unreadable(e);
        }
    }

    /** The file that was asked for; empty when its list cannot be read. */
    Optional<BackupPart> newest() {
        return Optional.ofNullable(parts.get(newest.header().part()));
    }

    Closed file() {
        return newest;
    }

    /** Those that can be read, the oldest first. */
    List<BackupPart> parts() {
        return List.copyOf(parts.values());
    }

    /** What was found wrong while it was opened. */
    List<BackupDamage> damages() {
        return damages;
    }

    @Override
    public void close() {
        parts.values().forEach(BackupPart::close);
    }
}
