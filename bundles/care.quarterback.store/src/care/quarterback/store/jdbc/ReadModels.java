package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows that a case has outside its own: terms, identifiers, pairs, documents, work items, what the rates of the practice count. */
final class ReadModels {

    static final int TERM = 80;
    static final int IDENTIFIER = 400;

    static final String WORK_ITEMS = "work_items";

    private static final String TERMS = "search_terms";
    private static final String IDENTIFIERS = "patient_identifiers";

    private final CaseProjection projection;
    private final List<ReadModel> all;
    private final String digests;

    ReadModels(CaseProjection projection, StoreSeal seal) {
        this.projection = projection;
        var keys = new RowKeys(seal, projection.summary().id());
        var models = new ArrayList<>(List.of(
                ReadModel.ofKeys(
                        keys,
                        TERMS,
                        "term",
                        projection.terms().stream()
                                .flatMap(term -> Cells.terms(seal, Columns.text(term, TERM)).stream())
                                .collect(Collectors.toSet())),
                ReadModel.ofKeys(
                        keys,
                        IDENTIFIERS,
                        "identifier",
                        projection.identifiers().stream()
                                .map(each -> Cells.key(seal, Columns.key(each, IDENTIFIER)))
                                .collect(Collectors.toSet())),
                pairs(projection, keys),
                documents(projection, keys),
                items(projection, keys)));
        models.addAll(CohortTables.of(projection.cohort(), keys));
        all = List.copyOf(models);
        digests = digests(all);
    }

    private ReadModels(CaseProjection projection, List<ReadModel> all) {
        this.projection = projection;
        this.all = List.copyOf(all);
        this.digests = digests(all);
    }

    private static String digests(List<ReadModel> models) {
        return models.stream().map(ReadModel::digest).collect(Collectors.joining(","));
    }

    /** What a case has in the tables, with the keys that its rows ought to have. */
    static ReadModels stored(Connection connection, CaseId id, StoreSeal seal) throws SQLException {
        var none = new CaseProjection(
                new CaseSummary(id, "", "", null, "", "", null, "", null, "", null),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
        List<ReadModel> found = new ArrayList<>();
        for (ReadModel each : new ReadModels(none, seal).all) {
            found.add(ReadModel.stored(connection, new RowKeys(seal, id), each));
        }
        return new ReadModels(none, found);
    }

    /** What was written before anything was hidden, with the keys that its words have where they are. */
    ReadModels hidden(StoreSeal seal) {
        return new ReadModels(
                projection,
                all.stream()
                        .map(each -> switch (each.table()) {
                            case TERMS -> each.withKeys(term -> Cells.terms(seal, term));
                            case IDENTIFIERS -> each.withKeys(key -> Set.of(Cells.key(seal, key)));
                            default -> each;
                        })
                        .toList());
    }

    /** Whether every row of a case has the key that what it says makes. */
    static boolean keysAreTrue(Connection connection, CaseId id, StoreSeal seal) throws SQLException {
        for (ReadModel each : stored(connection, id, seal).all) {
            if (!each.stored(connection, id).equals(each.rows().keySet())) {
                return false;
            }
        }
        return true;
    }

    /** What it was made of. */
    CaseProjection projection() {
        return projection;
    }

    private static ReadModel pairs(CaseProjection projection, RowKeys keys) {
        return ReadModel.ofRows(
                keys,
                "opinion_pairs",
                List.of("first_opinion", "second_opinion", "diagnosis_class", "provisional", "confirmed", "overall"),
                projection.pairs().stream()
                        .map(pair -> List.<Object>of(
                                pair.first(),
                                pair.second(),
                                Columns.text(pair.diagnosisClass(), 60),
                                pair.provisional() ? 1 : 0,
                                pair.confirmed() ? 1 : 0,
                                Columns.text(pair.overall(), 60)))
                        .toList());
    }

    private static ReadModel documents(CaseProjection projection, RowKeys keys) {
        return ReadModel.ofRows(
                keys,
                "document_entries",
                List.of("document_id", "title", "service_date", "sha256"),
                projection.documents().stream()
                        .map(each -> Arrays.<Object>asList(
                                Columns.text(each.id(), 100),
                                Columns.text(each.title(), 500),
                                each.serviceDate(),
                                Columns.text(each.sha256(), 64)))
                        .toList());
    }

    private static ReadModel items(CaseProjection projection, RowKeys keys) {
        return ReadModel.ofRows(
                keys,
                WORK_ITEMS,
                List.of(
                        "code",
                        "subject",
                        "sentence",
                        "due",
                        "until_on",
                        "visit_on",
                        "severity",
                        "kind",
                        "owner_id",
                        "telephone",
                        "task_id",
                        "waiting_on"),
                projection.items().stream()
                        .filter(item -> item.due() != null)
                        .map(ReadModels::values)
                        .toList());
    }

    /** What the columns of a work item say, in their order. */
    static List<Object> values(WorkItem item) {
        return Arrays.asList(
                Columns.text(item.code(), 60),
                Columns.text(item.subject(), 300),
                Columns.text(item.text(), 1000),
                item.due(),
                item.until() == null ? WorklistSql.NEVER : item.until(),
                item.visit() == null ? WorklistSql.NEVER : item.visit(),
                Columns.text(item.severity(), 20),
                Columns.text(item.kind(), 40),
                Columns.text(item.owner(), 100),
                Columns.text(item.telephone(), 60),
                Columns.text(item.task(), 100),
                Columns.text(item.waitingOn(), 200));
    }

    /** One digest a table, for the case's row. */
    String digests() {
        return digests;
    }

    /**
     * Writes the tables whose digest is another than when the case was saved before.
     *
     * @param before what the case has, where that is known; else the tables that differ are read first
     */
    void update(Connection connection, CaseId id, String digestsBefore, Optional<ReadModels> before)
            throws SQLException {
        List<String> earlier = List.of(digestsBefore.split(","));
        for (int i = 0; i < all.size(); i++) {
            ReadModel model = all.get(i);
            if (i < earlier.size() && earlier.get(i).equals(model.digest())) {
                continue;
            }
            if (before.isPresent()) {
                model.update(connection, id, before.get().all.get(i).rows().keySet());
            } else {
                model.update(connection, id);
            }
        }
    }

    void rewrite(Connection connection, CaseId id) throws SQLException {
        for (ReadModel each : all) {
            each.rewrite(connection, id);
        }
    }
}
