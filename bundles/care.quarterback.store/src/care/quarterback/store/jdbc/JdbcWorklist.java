package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.core.spi.Worklist;
import care.quarterback.model.value.CaseId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The worklist, bucket by bucket until the page is full: each bucket is one range of an index. */
public final class JdbcWorklist implements Worklist {

    private static final int BUCKETS = 6;

    private final Transactions transactions;

    public JdbcWorklist(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Row> page(Query query) {
        if (!query.text().isBlank() && SearchTerms.of(query.text()).isEmpty()) {
            return List.of(); // nothing but signs: no case has such a term
        }
        return transactions.run(connection -> {
            List<Row> rows = new ArrayList<>();
            int first = query.after().map(Row::bucket).orElse(0);
            for (int bucket = first; bucket < BUCKETS && rows.size() < query.limit(); bucket++) {
                read(connection, bucket, WorklistSql.bucket(bucket, query, query.limit() - rows.size()), rows);
            }
            return rows;
        });
    }

    private static void read(Connection connection, int bucket, WorklistSql sql, List<Row> rows) throws SQLException {
        try (var select = connection.prepareStatement(sql.text())) {
            bind(select, sql.values());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found, bucket));
                }
            }
        }
    }

    private static void bind(PreparedStatement select, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof LocalDate date) {
                select.setDate(i + 1, Columns.date(date));
            } else {
                select.setString(i + 1, values.get(i).toString());
            }
        }
    }

    private static Row row(ResultSet found, int bucket) throws SQLException {
        var item = new WorkItem(
                found.getString("code"),
                found.getString("subject"),
                found.getString("sentence"),
                Columns.date(found, "due"),
                day(found, "until_on"),
                day(found, "visit_on"),
                found.getString("severity"),
                found.getString("kind"),
                found.getString("owner_id"),
                found.getString("telephone"));
        return new Row(
                new CaseId(found.getString("case_id")),
                found.getString("patient"),
                item,
                bucket,
                found.getString("row_key"));
    }

    private static LocalDate day(ResultSet found, String column) throws SQLException {
        LocalDate date = Columns.date(found, column);
        return WorklistSql.NEVER.equals(date) ? null : date;
    }
}
