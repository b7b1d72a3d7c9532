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
import care.quarterback.store.jdbc.CaseTable.Listed;
import care.quarterback.store.jdbc.CaseTable.State;
import care.quarterback.store.jdbc.Documents.Laid;
import care.quarterback.store.jdbc.LastSaves.LastSave;
import care.quarterback.store.key.StoreSeal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Cases in a relational database: a packed document each, with its read models and its audit beside it. */
public final class JdbcCaseRepository implements CaseRepository {

    private final Transactions transactions;
    private final StoreSeal seal;
    private final Heads heads;
    private final Documents documents;
    private final AuditTable audits;
    private final LastSaves lastSaves = new LastSaves();

    /** What was projected last: its digest is asked for just before it is saved. */
    private volatile ReadModels projected;

    public JdbcCaseRepository(Transactions transactions, StoreSeal seal, Heads heads) {
        this.transactions = transactions;
        this.seal = seal;
        this.heads = heads;
        this.documents = new Documents(seal);
        this.audits = new AuditTable("case_audit", seal);
    }

    @Override
    public String digest(CaseProjection projection) {
        ReadModels models = models(projection);
        return Listed.of(projection, 0, AuditHead.EMPTY, models.digests(), false)
                .digest();
    }

    private ReadModels models(CaseProjection projection) {
        ReadModels last = projected;
        if (last == null || last.projection() != projection) {
            last = new ReadModels(projection, seal);
            projected = last;
        }
        return last;
    }

    @Override
    public SaveResult save(CaseSave save) {
        if (!save.id().equals(save.entry().caseId())) {
            throw new IllegalArgumentException("the audit entry is of another case");
        }
        ReadModels models = models(save.projection());
        Listed listed = Listed.of(save, models.digests());
        byte[] sealed = documents.seal(save);
        SaveResult result = transactions.run(connection -> save(connection, save, listed, models, sealed));
        if (result instanceof SaveResult.Saved) {
            heads.reached(save.id(), listed.head());
            lastSaves.put(save.id(), new LastSave(listed, listed.seal(seal), models));
        }
        return result;
    }

    private SaveResult save(Connection connection, CaseSave save, Listed listed, ReadModels models, byte[] sealed)
            throws SQLException {
        State state = CaseTable.state(connection, save.id());
        if (state.revision() != save.baseRevision()) {
            return new SaveResult.Conflict(state.revision());
        }
        Optional<LastSave> last = lastSaves.of(save.id()).filter(each -> each.stands(state));
        boolean written = last.filter(each -> each.listsLike(listed)).isPresent()
                ? CaseTable.advance(connection, save.baseRevision(), listed, seal)
                : CaseTable.write(connection, save.baseRevision(), listed, seal);
        if (!written) {
            return new SaveResult.Conflict(
                    CaseTable.state(connection, save.id()).revision());
        }
        Documents.write(connection, save.id(), save.baseRevision(), sealed);
        models.update(connection, save.id(), state.readModels(), last.map(LastSave::models));
        audits.append(connection, state.head(), save.entry());
        return new SaveResult.Saved(listed.revision());
    }

    @Override
    public Optional<StoredCase> load(CaseId id) {
        AuditHead known = heads.of(id); // before the rows are read: what is saved meanwhile is no fault
        Optional<Laid> laid = transactions.run(connection -> Documents.find(connection, id));
        AuditHead found = laid.map(Laid::head).orElse(AuditHead.EMPTY);
        if (!heads.fits(known, found)) {
            throw Documents.damaged(Message.of("store", laid.isPresent() ? "caseOlder" : "caseGone"));
        }
        Optional<StoredCase> stored = laid.map(documents::read);
        if (found.length() > known.length()) {
            heads.reached(id, found); // its key file is from before a crash
        }
        return stored;
    }

    @Override
    public OptionalLong revision(CaseId id) {
        long revision =
                transactions.run(connection -> CaseTable.state(connection, id)).revision();
        return revision == 0 ? OptionalLong.empty() : OptionalLong.of(revision);
    }

    @Override
    public List<CaseSummary> find(String text, int limit) {
        return transactions.run(connection -> CaseSearch.find(connection, text, limit, seal));
    }

    @Override
    public List<CaseSummary> findPatient(Set<String> identifiers, Set<String> names, LocalDate birthDate, int limit) {
        return transactions.run(
                connection -> new PatientSearch(connection, seal, limit).find(identifiers, names, birthDate));
    }

    @Override
    public List<AuditEntry> audit(CaseId id, long after) {
        return transactions.run(connection -> audits.read(connection, id, after));
    }

    @Override
    public List<AuditEntry> audit(CaseId id) {
        return transactions.run(connection -> audits.read(connection, id));
    }

    @Override
    public List<CaseChange> since(Instant from, Optional<AuditEntry> after, int limit) {
        return transactions.run(connection -> RecentChanges.since(connection, seal, from, after, limit));
    }

    @Override
    public AuditVerification verify(CaseId id) {
        AuditHead known = heads.of(id);
        return transactions.snapshot(connection -> new CaseCheck(seal, audits, heads).of(connection, id, known));
    }

    @Override
    public List<CaseId> gone() {
        List<CaseId> known = heads.ids();
        Set<CaseId> there = new HashSet<>(ids());
        return known.stream()
                .filter(id -> !there.contains(id) && Heads.ofCase(id))
                .toList();
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
                ids.add(StoredId.of(rows.getString(1)));
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
            CaseProjection projection;
            Optional<StoredCase> stored;
            try {
                stored = load(id);
                if (stored.isEmpty()) {
                    return true;
                }
                projection = projector.apply(stored.get());
            } catch (StoreException damaged) {
                if (damaged.kind() == StoreException.Kind.DAMAGED) {
                    return false;
                }
                throw damaged;
            } catch (RuntimeException unreadable) {
                return false;
            }
            var models = new ReadModels(projection, seal);
            Listed listed =
                    Listed.of(projection, stored.get().revision(), stored.get().head(), models.digests(), true);
            boolean written = transactions.run(connection -> {
                boolean current = CaseTable.rewrite(connection, listed, seal);
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
