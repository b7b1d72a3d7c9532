package care.quarterback.store.jdbc;

import care.quarterback.core.spi.SearchTerms;
import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.core.spi.Worklist.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement for one bucket of the worklist: one range of an index, read in its order and only as far as the page. The
 * case's own columns are joined to the rows of the page alone.
 */
final class WorklistSql {

    /** Stands for no date where an index has to order by it. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int MAX_WORDS = 12;

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final int limit;

    private WorklistSql(int limit) {
        this.limit = limit;
    }

    /** @param limit how many rows the page still takes */
    static WorklistSql bucket(int bucket, Query query, int limit) {
        var sql = new WorklistSql(limit);
        query.owner().ifPresent(owner -> sql.and("w.owner_id = ?", Columns.text(owner, 100)));
        sql.range(bucket, query);
        sql.and("w.until_on >= ?", query.on());
        query.kind().ifPresent(kind -> sql.and("w.kind = ?", kind));
        if (query.calls()) {
            sql.where.append(" and w.telephone <> ''");
        }
        sql.words(query.text());
        query.after().filter(row -> row.bucket() == bucket).ifPresent(sql::behind);
        return sql;
    }

    private void range(int bucket, Query query) {
        switch (bucket) {
            case 0 -> and("w.severity = ?", "BLOCK").and("w.due < ?", query.on());
            case 1 -> and("w.severity = ?", "BLOCK").and("w.due = ?", query.on());
            case 2 -> and("w.severity = ?", "OTHER").and("w.due < ?", query.on());
            case 3 -> and("w.severity = ?", "OTHER").and("w.due = ?", query.on());
            case 4 -> and("w.due > ?", query.on()).and("w.due <= ?", query.soon());
            default -> and("w.due > ?", query.soon());
        }
    }

    private void words(String text) {
        List<String> words = SearchTerms.of(text).stream().limit(MAX_WORDS).toList();
        for (String word : words) {
            and("w.case_id in (select case_id from search_terms where term >= ? and term < ?)", word);
            values.add(CaseSearch.after(word));
        }
    }

    private void behind(Row row) {
        LocalDate due = row.item().due();
        LocalDate visit = Optional.ofNullable(row.item().visit()).orElse(NEVER);
        String id = row.caseId().value();
        and("w.due >= ?", due);
        and(
                "(w.due > ? or w.visit_on > ? or (w.visit_on = ? and (w.case_id > ? or (w.case_id = ? and w.row_key >"
                        + " ?))))",
                due);
        values.addAll(List.of(visit, visit, id, id, row.key()));
    }

    private WorklistSql and(String condition, Object value) {
        where.append(where.isEmpty() ? "" : " and ").append(condition);
        values.add(value);
        return this;
    }

    String text() {
        return "select p.*, c.patient from (select w.case_id, w.row_key, w.code, w.subject, w.sentence, w.due,"
                + " w.until_on, w.visit_on, w.severity, w.kind, w.owner_id, w.telephone from work_items w where "
                + where
                + " order by w.due, w.visit_on, w.case_id, w.row_key fetch first " + limit + " rows only) p"
                + " join cases c on c.id = p.case_id order by p.due, p.visit_on, p.case_id, p.row_key";
    }

    List<Object> values() {
        return values;
    }
}
