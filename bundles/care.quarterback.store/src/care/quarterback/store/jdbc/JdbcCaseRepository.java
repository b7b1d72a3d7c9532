package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.CaseRepository.StoredCase;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.jdbc.CaseTable.State;
import care.quarterback.store.jdbc.LastSaves.LastSave;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Cases in a relational database: a packed document each, with its read models and its audit beside it. */
public final class JdbcCaseRepository implements CaseRepository {

    private final Transactions transactions;
    private final AuditTable audits = new AuditTable("case_audit");
    private final LastSaves lastSaves = new LastSaves();

    public JdbcCaseRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public SaveResult save(CaseSave save) {
        if (!save.id().equals(save.entry().caseId())) {
            throw new IllegalArgumentException("the audit entry is of another case");
        }
        var models = new ReadModels(save.projection());
        SaveResult result = transactions.run(connection -> save(connection, save, models));
        if (result instanceof SaveResult.Saved saved) {
            var projection = save.projection();
            lastSaves.put(save.id(), new LastSave(saved.revision(), projection.basis(), projection.summary(), models));
        }
        return result;
    }

    private SaveResult save(Connection connection, CaseSave save, ReadModels models) throws SQLException {
        State state = CaseTable.state(connection, save.id());
        if (state.revision() != save.baseRevision()) {
            return new SaveResult.Conflict(state.revision());
        }
        Optional<LastSave> last = lastSaves.of(save.id()).filter(each -> each.stands(state));
        if (!writeRow(connection, save, models.digests(), last)) {
            return new SaveResult.Conflict(
                    CaseTable.state(connection, save.id()).revision());
        }
        writeDocument(connection, save);
        models.update(connection, save.id(), state.readModels(), last.map(LastSave::models));
        audits.append(connection, state.head(), save.entry());
        return new SaveResult.Saved(save.baseRevision() + 1);
    }

    private static boolean writeRow(Connection connection, CaseSave save, String digests, Optional<LastSave> last)
            throws SQLException {
        boolean listedAsBefore = last.filter(
                        each -> each.summary().equals(save.projection().summary())
                                && each.basis().equals(save.projection().basis()))
                .isPresent();
        return listedAsBefore
                ? CaseTable.advance(connection, save, digests)
                : CaseTable.write(connection, save, digests);
    }

    private static void writeDocument(Connection connection, CaseSave save) throws SQLException {
        String sql = save.baseRevision() == 0
                ? "insert into case_documents (document, case_id) values (?, ?)"
                : "update case_documents set document = ? where case_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, save.document());
            statement.setString(2, save.id().value());
            if (statement.executeUpdate() != 1) {
                throw missingDocument();
            }
        }
    }

    private static StoreException missingDocument() {
        return new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "documentMissing"));
    }

    @Override
    public Optional<StoredCase> load(CaseId id) {
        return transactions.run(connection -> load(connection, id));
    }

    private static Optional<StoredCase> load(Connection connection, CaseId id) throws SQLException {
        try (var select = connection.prepareStatement("select c.revision, c.head_length, c.head_hash, d.document"
                + " from cases c left join case_documents d on d.case_id = c.id where c.id = ?")) {
            select.setString(1, id.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] document = row.getBytes(4);
                if (document == null) {
                    throw missingDocument();
                }
                var head = new AuditHead(row.getLong(2), row.getString(3));
                return Optional.of(new StoredCase(id, row.getLong(1), head, document));
            }
        }
    }

    @Override
    public OptionalLong revision(CaseId id) {
        long revision =
                transactions.run(connection -> CaseTable.state(connection, id)).revision();
        return revision == 0 ? OptionalLong.empty() : OptionalLong.of(revision);
    }

    @Override
    public List<CaseSummary> find(String text, int limit) {
        return transactions.run(connection -> CaseSearch.find(connection, text, limit));
    }

    @Override
    public List<CaseSummary> findPatient(Set<String> identifiers, Set<String> names, LocalDate birthDate, int limit) {
        return transactions.run(connection -> PatientSearch.find(connection, identifiers, names, birthDate, limit));
    }

    @Override
    public List<AuditEntry> audit(CaseId id) {
        return transactions.run(connection -> audits.read(connection, id));
    }

    @Override
    public List<CaseChange> since(Instant from, Optional<AuditEntry> after, int limit) {
        return transactions.run(connection -> RecentChanges.since(connection, from, after, limit));
    }

    @Override
    public AuditVerification verify(CaseId id) {
        return transactions.snapshot(connection ->
                audits.verify(connection, id, CaseTable.state(connection, id).head()));
    }

    @Override
    public List<CaseId> ids() {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement("select id from cases order by id")) {
                return read(select);
            }
        });
    }

    private static List<CaseId> read(PreparedStatement select) throws SQLException {
        List<CaseId> ids = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(new CaseId(rows.getString(1)));
            }
        }
        return ids;
    }

    @Override
    public boolean projectedBy(String basis) {
        return transactions.run(connection -> isOrNone(connection, "min", basis) && isOrNone(connection, "max", basis));
    }

    /** One end of the index is read, whatever its length. */
    private static boolean isOrNone(Connection connection, String end, String basis) throws SQLException {
        try (var select = connection.prepareStatement("select " + end + "(projected_by) from cases");
                var row = select.executeQuery()) {
            row.next();
            String found = row.getString(1);
            return found == null || found.equals(basis);
        }
    }

    @Override
    public Reindexed bringUpTo(String basis, Function<StoredCase, CaseProjection> projector, Progress progress) {
        List<CaseId> behind = transactions.run(connection -> {
            try (var select = connection.prepareStatement("select id from cases where projected_by <> ? order by id")) {
                select.setString(1, basis);
                return read(select);
            }
        });
        return reindex(behind, projector, progress);
    }

    @Override
    public Reindexed reindex(Function<StoredCase, CaseProjection> projector, Progress progress) {
        return reindex(ids(), projector, progress);
    }

    private Reindexed reindex(List<CaseId> ids, Function<StoredCase, CaseProjection> projector, Progress progress) {
        List<CaseId> unreadable = new ArrayList<>();
        long done = 0;
        for (CaseId id : ids) {
            if (progress.cancelled()) {
                return new Reindexed(done, unreadable, true);
            }
            if (reindex(id, projector)) {
                done++;
            } else {
                unreadable.add(id);
            }
            progress.report(done + unreadable.size(), ids.size(), "");
        }
        return new Reindexed(done, unreadable, false);
    }

    /** Projects outside of the transaction, for that takes longest; a case saved meanwhile is projected again. */
    private boolean reindex(CaseId id, Function<StoredCase, CaseProjection> projector) {
        while (true) {
            Optional<StoredCase> stored = load(id);
            if (stored.isEmpty()) {
                return true;
            }
            CaseProjection projection;
            try {
                projection = projector.apply(stored.get());
            } catch (RuntimeException unreadable) {
                return false;
            }
            var models = new ReadModels(projection);
            boolean written = transactions.run(connection -> {
                boolean current =
                        CaseTable.rewrite(connection, id, stored.get().revision(), projection, models.digests());
                if (current) {
                    models.rewrite(connection, id);
                }
                return current;
            });
            if (written) {
                return true;
            }
        }
    }
}
