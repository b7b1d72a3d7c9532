package care.quarterback.store.jdbc;

import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.CourseStep;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cohort, each table read once. Classes, days of the steps and costs are counted in one pass over narrow rows: neither
 * engine's SQL has a median in common, a group for each step would be a pass for each, and Derby sorts all rows to group
 * them by seven columns.
 */
public final class JdbcCohort implements Cohort {

    private static final CourseStep[] STEPS = CourseStep.values();
    private static final int FETCH = 5_000;

    private final Transactions transactions;
    private final StoreSeal seal;

    public JdbcCohort(Transactions transactions, StoreSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    @Override
    public Counts count(Query query) {
        return transactions.snapshot(connection -> {
            var course = new Course(query);
            course.read(connection);
            return new Counts(
                    course.pairs(),
                    course.days(),
                    course.costs.counts(),
                    course.untold,
                    missing(connection, query),
                    authorizations(connection, query));
        });
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Connection connection, CohortSql sql, Reading<T> reading) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (var select = sql.prepare(connection);
                var found = select.executeQuery()) {
            while (found.next()) {
                rows.add(reading.of(found));
            }
        }
        return rows;
    }

    private static List<Missing> missing(Connection connection, Query query) throws SQLException {
        CohortSql sql = new CohortSql("kind, delays, days, count(*)", CohortTables.MISSING)
                .specialty(query)
                .period("since_day", query)
                .then("group by kind, delays, days");
        return read(
                connection,
                sql,
                row -> new Missing(
                        row.getString(1),
                        row.getInt(2) == 1,
                        Optional.of(row.getInt(3)).filter(days -> days != CohortTables.NONE),
                        row.getLong(4)));
    }

    private static List<Authorizations> authorizations(Connection connection, Query query) throws SQLException {
        CohortSql sql = new CohortSql("decision, appeal, count(*)", CohortTables.AUTHORIZATIONS)
                .specialty(query)
                .period("counted_day", query)
                .then("group by decision, appeal");
        return read(connection, sql, row -> new Authorizations(row.getString(1), row.getString(2), row.getLong(3)));
    }

    @Override
    public List<Excluded> excluded(Query query, int limit) {
        CohortSql sql = new CohortSql(
                        "h.case_id, c.case_number, h.diagnosis_class, h.exclusion, h.compared_day",
                        CohortTables.CASES + " h join cases c on c.id = h.case_id")
                .where("h.exclusion <> ''")
                .specialty(query)
                .period("h.compared_day", query)
                .then("order by h.compared_day desc, h.case_id fetch first " + limit + " rows only");
        return transactions.run(connection -> read(
                connection,
                sql,
                row -> new Excluded(
                        StoredId.of(row.getString(1)),
                        Cells.show(seal, row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        CohortTables.date(row.getInt(5)))));
    }

    /** How often each number came: small ones in an array, for most are, and a map for each of them takes its time. */
    private static final class Tally {

        private static final int SMALL = 1_024;

        private final long[] small = new long[SMALL];
        private final SortedMap<Integer, Long> others = new TreeMap<>();

        void add(int number) {
            if (number >= 0 && number < SMALL) {
                small[number]++;
            } else {
                others.merge(number, 1L, Long::sum);
            }
        }

        SortedMap<Integer, Long> counts() {
            SortedMap<Integer, Long> counts = new TreeMap<>(others);
            for (int number = 0; number < SMALL; number++) {
                if (small[number] > 0) {
                    counts.put(number, small[number]);
                }
            }
            return counts;
        }
    }

    /** What pairs of opinions are counted by. */
    private record PairClass(
            String diagnosis,
            String exclusion,
            String treatment,
            String need,
            String otherNeed,
            String specialty,
            int year) {

        Pairs counted(long count) {
            return new Pairs(diagnosis, exclusion, treatment, need, otherNeed, specialty, year, count);
        }
    }

    /** The classes, steps and costs of all cases. */
    private static final class Course {

        private final Query query;
        private final int from;
        private final int to;
        private final Tally[] days = new Tally[STEPS.length];
        private final Tally costs = new Tally();
        private final Map<PairClass, long[]> pairs = new HashMap<>();
        private long untold;

        Course(Query query) {
            this.query = query;
            boolean always = query.from().isEmpty() && query.to().isEmpty();
            // a day that is not known counts in no period
            this.from = always
                    ? CohortTables.NONE
                    : query.from().map(day -> (int) day.toEpochDay()).orElse(0);
            this.to = query.to().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
            Arrays.setAll(days, step -> new Tally());
        }

        void read(Connection connection) throws SQLException {
            var columns = new StringBuilder("requested_day, cost_cents, cost_day");
            for (CourseStep step : STEPS) {
                columns.append(", ").append(CohortTables.column(step));
            }
            columns.append(", compared_day, compared_year, diagnosis_class, exclusion, treatment_class, first_need,"
                    + " second_need, specialty");
            CohortSql sql = new CohortSql(columns.toString(), CohortTables.CASES).specialty(query);
            try (var select = sql.prepare(connection)) {
                select.setFetchSize(FETCH);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        add(row);
                    }
                }
            }
        }

        private void add(ResultSet row) throws SQLException {
            addPair(row);
            int requested = row.getInt(1);
            int cents = row.getInt(2);
            if (cents != CohortTables.NONE && holds(row.getInt(3))) {
                if (cents == CohortTables.UNTOLD) {
                    untold++;
                } else {
                    costs.add(cents);
                }
            }
            for (int i = 0; i < STEPS.length; i++) {
                int took = row.getInt(i + 4);
                if (took != CohortTables.NONE && holds(requested + took)) {
                    days[i].add(took);
                }
            }
        }

        private void addPair(ResultSet row) throws SQLException {
            int first = STEPS.length + 4;
            String diagnosis = row.getString(first + 2);
            if (!diagnosis.isEmpty() && holds(row.getInt(first))) {
                var key = new PairClass(
                        diagnosis,
                        row.getString(first + 3),
                        row.getString(first + 4),
                        row.getString(first + 5),
                        row.getString(first + 6),
                        row.getString(first + 7),
                        row.getInt(first + 1));
                pairs.computeIfAbsent(key, any -> new long[1])[0]++;
            }
        }

        private Map<CourseStep, SortedMap<Integer, Long>> days() {
            Map<CourseStep, SortedMap<Integer, Long>> counted = new EnumMap<>(CourseStep.class);
            for (int i = 0; i < STEPS.length; i++) {
                SortedMap<Integer, Long> counts = days[i].counts();
                if (!counts.isEmpty()) {
                    counted.put(STEPS[i], counts);
                }
            }
            return counted;
        }

        private List<Pairs> pairs() {
            return pairs.entrySet().stream()
                    .map(entry -> entry.getKey().counted(entry.getValue()[0]))
                    .toList();
        }

        private boolean holds(int day) {
            return day >= from && day <= to;
        }
    }
}
