package care.quarterback.store;

import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.FormDrafts;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.JdbcAttachments;
import care.quarterback.store.jdbc.JdbcCaseRepository;
import care.quarterback.store.jdbc.JdbcCohort;
import care.quarterback.store.jdbc.JdbcFormDrafts;
import care.quarterback.store.jdbc.JdbcPracticeRepository;
import care.quarterback.store.jdbc.JdbcWorklist;
import care.quarterback.store.jdbc.Schema;
import care.quarterback.store.jdbc.SqlFailure;
import care.quarterback.store.jdbc.Transactions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A store on a database whose schema is up to date. What the engine itself must do is left to its {@link Keeper}. */
final class JdbcStore implements OpenStore {

    private final Transactions transactions;
    private final CaseRepository cases;
    private final Keeper keeper;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What is done differently by each engine. */
    interface Keeper {

        void backup(Path folder);

        void verify(StoreSecret secret);

        void changePassphrase(StoreSecret current, StoreSecret next);

        /** Called once, when no connection is in use any more. */
        void close();
    }

    private JdbcStore(DataSource source, Keeper keeper) {
        this.transactions = new Transactions(source);
        this.cases = new JdbcCaseRepository(transactions);
        this.keeper = keeper;
    }

    /** Brings the schema up to date; the keeper stays the caller's when this fails. */
    static JdbcStore on(DataSource source, Dialect dialect, Keeper keeper) {
        migrate(source, dialect);
        return new JdbcStore(source, keeper);
    }

    /** Brings the schema up to date and reads from it once; a store that cannot be used throws. Leaves nothing open. */
    static void tryOut(DataSource source, Dialect dialect) {
        migrate(source, dialect);
        try (var transactions = new Transactions(source)) {
            new JdbcCaseRepository(transactions).find("", 1);
        }
    }

    private static void migrate(DataSource source, Dialect dialect) {
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
        return new JdbcWorklist(transactions);
    }

    @Override
    public Cohort cohort() {
        return new JdbcCohort(transactions);
    }

    @Override
    public Attachments attachments() {
        return new JdbcAttachments(transactions);
    }

    @Override
    public PracticeRepository practice() {
        return new JdbcPracticeRepository(transactions);
    }

    @Override
    public FormDrafts drafts() {
        return new JdbcFormDrafts(transactions);
    }

    @Override
    public void backup(Path folder) {
        checkOpen();
        keeper.backup(folder);
    }

    @Override
    public void verify(StoreSecret secret) {
        checkOpen();
        keeper.verify(secret);
    }

    @Override
    public void changePassphrase(StoreSecret current, StoreSecret next) {
        checkOpen();
        keeper.changePassphrase(current, next);
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
