package care.quarterback.testkit;

import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupOrder;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One store in memory that is there from the start and opens by any secret; closing it keeps what it holds. */
public final class MemoryStore implements StoreProvider, OpenStore {

    /** The recovery key that it makes when it is asked for a new one. */
    public static final String RENEWED = "0123M-4567E-89ABQ-CDEFG-GHJKN-MNPQX-RSTVY";

    private final MemoryRepository repository = new MemoryRepository();
    private final MemoryPractice practice = new MemoryPractice();
    private final MemoryFormDrafts drafts = new MemoryFormDrafts();
    private final MemoryAccessLog accesses = new MemoryAccessLog();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final HashedFiles files = new HashedFiles();
    private final List<Path> backups = new ArrayList<>();
    private final List<BackupDamage> damages = new ArrayList<>();
    private String passphrase;
    private String recoveryKey;

    @Override
    public boolean exists(StoreLocation location) {
        return true;
    }

    @Override
    public Created create(StoreLocation location, StoreSecret passphrase) {
        return new Created(this, "RECOVERY-KEY");
    }

    @Override
    public OpenStore open(StoreLocation location, StoreSecret secret) {
        return this;
    }

    @Override
    public BackupReport check(Path backup, StoreSecret secret, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Restored restore(
            Path backup, StoreLocation location, StoreSecret secret, Settling settling, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** The cases, with what only tests ask of them. */
    public MemoryRepository repository() {
        return repository;
    }

    @Override
    public CaseRepository cases() {
        return repository;
    }

    @Override
    public Worklist worklist() {
        return repository.worklist();
    }

    @Override
    public Cohort cohort() {
        return repository.cohort();
    }

    @Override
    public Attachments attachments() {
        return files;
    }

    @Override
    public PracticeRepository practice() {
        return practice;
    }

    @Override
    public MemoryFormDrafts drafts() {
        return drafts;
    }

    @Override
    public MemoryAccessLog accesses() {
        return accesses;
    }

    @Override
    public MemoryAccounts accounts() {
        return accounts;
    }

    /** Its passphrase from now on; null takes any. */
    public void passphrase(String wanted) {
        passphrase = wanted;
    }

    /** The files that it was backed up to. */
    public List<Path> backups() {
        return backups;
    }

    @Override
    public BackupReport backup(BackupOrder order, Progress progress) {
        backups.add(order.file());
        return report(order.file(), order.made());
    }

    /** What its backups do not hold as it was saved. */
    public List<BackupDamage> damages() {
        return damages;
    }

    /** What a backup of it says. */
    public BackupReport report(Path file, Instant made) {
        int cases = repository.ids().size();
        return new BackupReport(file, made, 1, cases, cases, files.size(), 1_000, damages);
    }

    @Override
    public void verify(StoreSecret secret) {
        if (secret.isRecoveryKey() && recoveryKey != null && !recoveryKey.equals(new String(secret.text()))) {
            throw new StoreException(StoreException.Kind.WRONG_SECRET, Message.of("store", "recoveryOfAnother"));
        }
        if (passphrase != null && !secret.isRecoveryKey() && !passphrase.equals(new String(secret.text()))) {
            throw new StoreException(StoreException.Kind.WRONG_SECRET, Message.of("store", "wrongPassphrase"));
        }
    }

    @Override
    public void changePassphrase(StoreSecret current, StoreSecret next) {
        verify(current);
        passphrase = new String(next.text());
    }

    @Override
    public String renewRecoveryKey(StoreSecret current) {
        verify(current);
        recoveryKey = RENEWED;
        return RENEWED;
    }

    @Override
    public void close() {
        // memory
    }
}
