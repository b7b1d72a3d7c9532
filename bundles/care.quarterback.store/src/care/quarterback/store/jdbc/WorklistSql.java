package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.core.spi.Worklist.Filter;
import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.core.spi.Worklist.Row;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The statement for one bucket of the worklist: one range of an index, read in its order and only as far as the page. The
 * case's own columns are joined to the rows of the page alone. The index is named, for Derby's optimizer does not know that
 * only a page is read; to PostgreSQL the name is a comment. The text does not change with the values, so that it is compiled
 * once.
 */
final class WorklistSql {

    /** Stands for no date where an index has to order by it. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** So many cases are read whole; with more of them the page fills soon in the order of the index. */
    static final int FEW = 500;

    /** Statements for a few cases have so many places, that there are not many texts. */
    private static final int[] PLACES = {1, 8, 64, FEW};

    /** The first bucket in which severity has no part. */
    private static final int SOON = 4;

    private static final int MAX_WORDS = 12;
    private static final String BLOCK = "BLOCK";

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final Optional<String> index;

    private WorklistSql(Optional<String> index) {
        this.index = index;
    }

    /** What is late or due today and holds nothing up stands in buckets of its own. */
    static boolean hasRows(int bucket, Query query) {
        return !query.filter().blocking() || bucket < 2 || bucket >= SOON;
    }

    /** @param limit how many rows the page still takes */
    static WorklistSql bucket(int bucket, Query query, int limit, StoreSeal seal) {
        var sql = new WorklistSql(Optional.of(index(bucket, query)));
        sql.filter(query, seal);
        sql.range(bucket, query);
        sql.addWords(query.filter().text(), seal);
        query.after().filter(row -> row.bucket() == bucket).ifPresent(sql::behind);
        sql.values.add(limit);
        return sql;
    }

    /** Everything of a few cases, whatever its bucket. @param ids at most {@link #FEW}, not empty */
    static WorklistSql ofCases(List<String> ids, Query query, StoreSeal seal) {
        var sql = new WorklistSql(Optional.empty());
        int places = places(ids.size());
        sql.where.append("w.case_id in (?").append(", ?".repeat(places - 1)).append(")");
        for (int i = 0; i < places; i++) {
            sql.values.add(ids.get(Math.min(i, ids.size() - 1)));
        }
        sql.filter(query, seal);
        sql.values.add(Integer.MAX_VALUE);
        return sql;
    }

    /** How many places a statement for so many cases has. */
    static int places(int cases) {
        return IntStream.of(PLACES).filter(each -> each >= cases).findFirst().orElseThrow();
    }

    /** Ids of the cases that have all words, some of them more than once. @param words not empty */
    static WorklistSql cases(List<String> words) {
        var sql = new WorklistSql(Optional.empty());
        sql.and("term >= ? and term < ?", words.getFirst());
        sql.values.add(CaseSearch.after(words.getFirst()));
        words.stream().skip(1).forEach(word -> sql.word("case_id", word));
        return sql;
    }

    /** The words of a text, the longest first: it is the rarest, most of the time. */
    static List<String> words(String text, StoreSeal seal) {
        return SearchTerms.of(text).stream()
                .limit(MAX_WORDS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Cells.word(seal, word))
                .toList();
    }

    /** The bucket that {@link #range} finds the item in. */
    static int bucketOf(WorkItem item, Query query) {
        if (item.due().isAfter(query.on())) {
            return item.due().isAfter(query.soon()) ? SOON + 1 : SOON;
        }
        int blocks = BLOCK.equals(item.severity()) ? 0 : 2;
        return item.due().isBefore(query.on()) ? blocks : blocks + 1;
    }

    private static String index(int bucket, Query query) {
        String narrowed = query.filter().owner().isPresent()
                ? "OWNER_"
                : query.filter().kind().isPresent() ? "KIND_" : "";
        return "WORK_ITEMS_" + narrowed + (bucket < SOON || query.filter().blocking() ? "BUCKET" : "DUE");
    }

    private void filter(Query query, StoreSeal seal) {
        Filter filter = query.filter();
        filter.owner().ifPresent(owner -> and("w.owner_id = ?", Cells.hide(seal, Columns.text(owner, 100))));
        filter.kind().ifPresent(kind -> and("w.kind = ?", kind));
        and("w.until_on >= ?", query.on());
        if (filter.calls()) {
            where.append(" and w.telephone <> ''");
        }
        if (filter.blocking()) {
            and("w.severity = ?", BLOCK);
        }
        if (filter.waiting()) {
            where.append(" and w.waiting_on <> ''");
        }
    }

    private void range(int bucket, Query query) {
        switch (bucket) {
            case 0 -> and("w.severity = ?", BLOCK).and("w.due < ?", query.on());
            case 1 -> and("w.severity = ?", BLOCK).and("w.due = ?", query.on());
            case 2 -> and("w.severity = ?", "OTHER").and("w.due < ?", query.on());
            case 3 -> and("w.severity = ?", "OTHER").and("w.due = ?", query.on());
            case 4 -> and("w.due > ?", query.on()).and("w.due <= ?", query.soon());
            default -> and("w.due > ?", query.soon());
        }
    }

    private void addWords(String text, StoreSeal seal) {
        words(text, seal).forEach(word -> word("w.case_id", word));
    }

    private void word(String column, String word) {
        and(column + " in (select case_id from search_terms where term >= ? and term < ?)", word);
        values.add(CaseSearch.after(word));
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

    /** The rows of the worklist. */
    String text() {
        String hint =
                index.map(name -> " --DERBY-PROPERTIES index=" + name + "\n").orElse("");
        return "select p.*, c.patient, c.patient_seal from (select w.case_id, w.row_key, w.code, w.subject, w.sentence, w.due,"
                + " w.until_on, w.visit_on, w.severity, w.kind, w.owner_id, w.telephone, w.task_id, w.waiting_on from work_items w"
                + hint
                + " where " + where
                + " order by w.due, w.visit_on, w.case_id, w.row_key fetch first ? rows only) p"
                + " join cases c on c.id = p.case_id order by p.due, p.visit_on, p.case_id, p.row_key";
    }

    /** The ids of {@link #cases}. */
    String ids() {
        return "select case_id from search_terms where " + where;
    }

    List<Object> values() {
        return values;
    }
}
