package care.quarterback.store.backup;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.backup.BackupPart.Closed;
import care.quarterback.store.key.KeyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A backup that a secret has opened, with all files on which it builds. */
public final class OpenBackup implements AutoCloseable {

    private final Closed file;
    private final BackupChain chain;

    private OpenBackup(Closed file, BackupChain chain) {
        this.file = file;
        this.chain = chain;
    }

    /**
     * @param place a file, or the folder whose newest is meant
     * @throws care.quarterback.core.spi.StoreException MISSING, WRONG_SECRET, DAMAGED
     */
    public static OpenBackup of(Path place, StoreSecret secret) {
        Closed file = BackupFolder.meant(place);
        return new OpenBackup(file, BackupChain.open(file, file.header().unlock(secret)));
    }

    /** How the store was opened that was backed up. */
    public KeyFile keys() {
        return KeyFile.parse(file.header().keys());
    }

    public Instant made() {
        return file.header().made();
    }

    /** Reads all of it, once, and gives what is whole to the target. */
    public BackupReport read(BackupTarget target, Progress progress) {
        return new BackupReading(chain, target, progress).all();
    }

    /** Where each case's chain ends in it. */
    public Map<CaseId, AuditHead> heads() {
        return chain.newest().map(part -> part.manifest().heads()).orElse(Map.of());
    }

    @Override
    public void close() {
        chain.close();
    }
}
