package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseProjection;
import care.quarterback.model.value.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows that a case has outside its own: terms, identifiers, pairs, documents, work items, what the rates of the practice count. */
final class ReadModels {

    static final int TERM = 80;
    static final int IDENTIFIER = 400;

    private final List<ReadModel> all;
    private final String digests;

    ReadModels(CaseProjection projection) {
        var models = new ArrayList<>(List.of(
                ReadModel.ofKeys(
                        "search_terms",
                        "term",
                        projection.terms().stream()
                                .map(term -> Columns.text(term, TERM))
                                .collect(Collectors.toSet())),
                ReadModel.ofKeys(
                        "patient_identifiers",
                        "identifier",
                        projection.identifiers().stream()
                                .map(each -> Columns.key(each, IDENTIFIER))
                                .collect(Collectors.toSet())),
                pairs(projection),
                documents(projection),
                items(projection)));
        models.addAll(CohortTables.of(projection.cohort()));
        all = List.copyOf(models);
        digests = all.stream().map(ReadModel::digest).collect(Collectors.joining(","));
    }

    private static ReadModel pairs(CaseProjection projection) {
        return ReadModel.ofRows(
                "opinion_pairs",
                List.of("first_opinion", "second_opinion", "diagnosis_class", "provisional", "confirmed", "overall"),
                projection.pairs().stream()
                        .map(pair -> List.<Object>of(
                                pair.first(),
                                pair.second(),
                                Columns.text(pair.diagnosisClass(), 60),
                                pair.provisional(),
                                pair.confirmed(),
                                Columns.text(pair.overall(), 60)))
                        .toList());
    }

    private static ReadModel documents(CaseProjection projection) {
        return ReadModel.ofRows(
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

    private static ReadModel items(CaseProjection projection) {
        return ReadModel.ofRows(
                "work_items",
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
                        .map(item -> Arrays.<Object>asList(
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
                                Columns.text(item.waitingOn(), 200)))
                        .toList());
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
