package care.quarterback.store;

import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.Accounts;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.BackupOrder;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.FormDrafts;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Message;
import care.quarterback.store.backup.BackupFile;
import care.quarterback.store.backup.BackupTarget;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Heads;
import care.quarterback.store.jdbc.JdbcAccessLog;
import care.quarterback.store.jdbc.JdbcAttachments;
import care.quarterback.store.jdbc.JdbcBackup;
import care.quarterback.store.jdbc.JdbcCaseRepository;
import care.quarterback.store.jdbc.JdbcCohort;
import care.quarterback.store.jdbc.JdbcFormDrafts;
import care.quarterback.store.jdbc.JdbcPracticeRepository;
import care.quarterback.store.jdbc.JdbcWorklist;
import care.quarterback.store.jdbc.Schema;
import care.quarterback.store.jdbc.SqlFailure;
import care.quarterback.store.jdbc.Transactions;
import care.quarterback.store.key.StoreSeal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A store on a database whose schema is up to date. What the engine itself must do is left to its {@link Keeper}. */
final class JdbcStore implements OpenStore {

    private final Transactions transactions;
    private final StoreSeal seal;
    private final Heads heads;
    private final CaseRepository cases;
    private final Keeper keeper;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What is done differently by each engine. */
    interface Keeper {

        StoreAccounts accounts();

        /** Called once, when no connection is in use any more. */
        void close();
    }

    JdbcStore(Transactions transactions, StoreSeal seal, Heads heads, Keeper keeper) {
        this.transactions = transactions;
        this.seal = seal;
        this.heads = heads;
        this.cases = new JdbcCaseRepository(transactions, seal, heads);
        this.keeper = keeper;
    }

    /**
     * Reads all that there is, for a copy that has to prove itself.
     *
     * @return how many cases and documents are not as they were saved
     */
    int damaged() {
        long found =
                cases.ids().stream().filter(id -> !cases.verify(id).verified()).count();
        found += cases.gone().size();
        found += practice().verify().verified() ? 0 : 1;
        found += accesses().damaged();
        return (int) found + attachments().verify().size();
    }

    /** What a backup held that is this store. */
    BackupReport reportOf(Path place, Instant made) {
        long count = cases.ids().size();
        return new BackupReport(
                place,
                made,
                1,
                count,
                count,
                new JdbcBackup(transactions, seal, heads).attachments().size(),
                0,
                List.of());
    }

    /** Brings the schema up to date. */
    static void migrate(DataSource source, Dialect dialect) {
        try {
            new Schema(source, dialect).migrate();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    @Override
    public CaseRepository cases() {
        return cases;
    }

    @Override
    public Worklist worklist() {
        return new JdbcWorklist(transactions, seal);
    }

    @Override
    public Cohort cohort() {
        return new JdbcCohort(transactions, seal);
    }

    @Override
    public Attachments attachments() {
        return new JdbcAttachments(transactions, seal);
    }

    @Override
    public PracticeRepository practice() {
        return new JdbcPracticeRepository(transactions, seal, heads);
    }

    @Override
    public FormDrafts drafts() {
        return new JdbcFormDrafts(transactions, seal);
    }

    @Override
    public AccessLog accesses() {
        return new JdbcAccessLog(transactions, seal, heads);
    }

    @Override
    public Accounts accounts() {
        return keeper.accounts();
    }

    @Override
    public BackupReport backup(BackupOrder order, Progress progress) {
        checkOpen();
        var source = new JdbcBackup(transactions, seal, heads);
        return new BackupFile(source, seal, keeper.accounts().key()).make(order, progress);
    }

    /** What takes a backup into this store, which is empty. */
    BackupTarget target() {
        return new JdbcBackup(transactions, seal, heads);
    }

    @Override
    public void verify(StoreSecret secret) {
        checkOpen();
        keeper.accounts().verify(secret);
    }

    @Override
    public void changePassphrase(StoreSecret current, StoreSecret next) {
        checkOpen();
        keeper.accounts().changePassphrase(current, next);
    }

    @Override
    public String renewRecoveryKey(StoreSecret current) {
        checkOpen();
        return keeper.accounts().renewRecoveryKey(current);
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "closed"));
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            transactions.close();
            keeper.close();
        }
    }
}
