package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.Worklist;
import care.quarterback.model.TaskKind;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The worklist, bucket by bucket until the page is full: each bucket is one range of an index. Where words leave a few cases,
 * these are read whole instead, for the ranges would be walked to their ends.
 */
public final class JdbcWorklist implements Worklist {

    private static final int BUCKETS = 6;

    /** As the statements order; ids and keys are of one length, in digits and small letters. */
    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::bucket)
            .thenComparing((Row row) -> row.item().due())
            .thenComparing(row -> Optional.ofNullable(row.item().visit()).orElse(WorklistSql.NEVER))
            .thenComparing(row -> row.caseId().value())
            .thenComparing(Row::key);

    private final Transactions transactions;
    private final StoreSeal seal;

    public JdbcWorklist(Transactions transactions, StoreSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    @Override
    public List<Row> page(Query query) {
        if (query.filter().text().isBlank()) {
            return transactions.run(connection -> buckets(connection, query));
        }
        List<String> words = WorklistSql.words(query.filter().text(), seal);
        if (words.isEmpty()) {
            return List.of(); // nothing but signs: no case has such a term
        }
        return transactions.run(connection -> {
            List<String> ids = cases(connection, words);
            return ids.size() > WorklistSql.FEW ? buckets(connection, query) : ofCases(connection, ids, query);
        });
    }

    private List<Row> buckets(Connection connection, Query query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        int first = query.after().map(Row::bucket).orElse(0);
        for (int bucket = first; bucket < BUCKETS && rows.size() < query.limit(); bucket++) {
            if (WorklistSql.hasRows(bucket, query)) {
                rows.addAll(
                        read(connection, WorklistSql.bucket(bucket, query, query.limit() - rows.size(), seal), query));
            }
        }
        return rows;
    }

    /** The cases that have the words; when there are too many, only so many that this is seen. */
    static List<String> cases(Connection connection, List<String> words) throws SQLException {
        var sql = WorklistSql.cases(words);
        Set<String> ids = new TreeSet<>();
        try (var select = connection.prepareStatement(sql.ids())) {
            select.setFetchSize(WorklistSql.FEW);
            bind(select, sql.values());
            try (var found = select.executeQuery()) {
                while (ids.size() <= WorklistSql.FEW && found.next()) {
                    ids.add(found.getString(1));
                }
            }
        }
        return List.copyOf(ids);
    }

    private List<Row> ofCases(Connection connection, List<String> ids, Query query) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        return read(connection, WorklistSql.ofCases(ids, query, seal), query).stream()
                .sorted(ORDER)
                .filter(row ->
                        query.after().isEmpty() || ORDER.compare(query.after().get(), row) < 0)
                .limit(query.limit())
                .toList();
    }

    private List<Row> read(Connection connection, WorklistSql sql, Query query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (var select = connection.prepareStatement(sql.text())) {
            bind(select, sql.values());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found, query));
                }
            }
        }
        return rows;
    }

    private static void bind(PreparedStatement select, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case LocalDate date -> select.setDate(i + 1, Columns.date(date));
                case Integer number -> select.setInt(i + 1, number);
                default -> select.setString(i + 1, values.get(i).toString());
            }
        }
    }

    private Row row(ResultSet found, Query query) throws SQLException {
        var said = new WorkItem(
                found.getString("code"),
                Cells.show(seal, found.getString("subject")),
                Cells.show(seal, found.getString("sentence")),
                Columns.date(found, "due"),
                day(found, "until_on"),
                day(found, "visit_on"),
                found.getString("severity"),
                found.getString("kind"),
                Cells.show(seal, found.getString("owner_id")),
                Cells.show(seal, found.getString("telephone")),
                found.getString("task_id"),
                Cells.show(seal, found.getString("waiting_on")));
        var id = StoredId.of(found.getString("case_id"));
        String key = found.getString("row_key");
        WorkItem item = new RowKeys(seal, id)
                        .key(ReadModels.WORK_ITEMS, ReadModels.values(said))
                        .equals(key)
                ? said
                : altered(said);
        String patient =
                CaseTable.patient(seal, id.value(), found.getString("patient"), found.getString("patient_seal"));
        return new Row(id, patient, item, WorklistSql.bucketOf(item, query), key);
    }

    /** In its place in the order, without a word of what it says. */
    private static WorkItem altered(WorkItem item) {
        return new WorkItem(
                "",
                "",
                CaseTable.alteredSentence(),
                item.due(),
                item.until(),
                item.visit(),
                item.severity(),
                TaskKind.OTHER.getLiteral(),
                "",
                "");
    }

    private static LocalDate day(ResultSet found, String column) throws SQLException {
        LocalDate date = Columns.date(found, column);
        return WorklistSql.NEVER.equals(date) ? null : date;
    }
}
