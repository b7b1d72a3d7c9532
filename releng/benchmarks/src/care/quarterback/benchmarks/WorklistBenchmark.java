package care.quarterback.benchmarks;

import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.core.spi.Worklist.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The first page of the worklist of a very large practice, and what is asked when a filter changes. */
final class WorklistBenchmark implements Benchmark {

    static final int PAGE = 50;

    private static final String NAME = "worklist";
    private static final int LARGEST_HEAP = 256;
    private static final Query ALL = Query.all(Practice.TODAY, Practice.SOON, PAGE);

    /** A way to look, by both contenders. */
    private record Look(String what, Query query, PlainWorklist plain) {}

    @Override
    public void run(Settings settings, Results results) throws Exception {
        int cases = settings.amount(100_000, 10_000);
        int few = cases / 100;
        Path large = settings.work().resolve("worklist-large");
        Path small = settings.work().resolve("worklist-small");
        long start = System.nanoTime();
        try (FilledStore store = FilledStore.practice(large, cases);
                var connection = store.plain()) {
            System.out.println("filled in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            for (Look look : looks(connection)) {
                same(look, store);
                measure(settings, results, store, look, cases);
            }
            connection.commit();
        }
        FilledStore.practice(small, few).close();
        heap(settings, results, List.of(large, small), List.of(cases, few));
    }

    private static List<Look> looks(Connection connection) throws SQLException {
        List<Look> looks = new ArrayList<>();
        looks.add(new Look("of everyone", ALL, PlainWorklist.ranges(connection, ALL, "WORK_ITEMS_", "")));
        String owner = Practice.owner(3);
        looks.add(new Look(
                "of one owner",
                ALL.ofOwner(owner),
                PlainWorklist.ranges(connection, ALL, "WORK_ITEMS_OWNER_", "w.owner_id = ? and ", owner)));
        looks.add(new Look(
                "of one kind, all of it later",
                ALL.ofKind("FOLLOW_UP"),
                PlainWorklist.ranges(connection, ALL, "WORK_ITEMS_KIND_", "w.kind = ? and ", "FOLLOW_UP")));
        looks.add(new Look(
                "of one owner and kind",
                ALL.ofOwner(owner).ofKind("APPOINTMENT"),
                PlainWorklist.ranges(
                        connection,
                        ALL,
                        "WORK_ITEMS_OWNER_",
                        "w.owner_id = ? and w.kind = ? and ",
                        owner,
                        "APPOINTMENT")));
        String common = Practice.COMMON_NAME.toLowerCase(Locale.ROOT);
        looks.add(new Look(
                "with a word of one case in eighteen",
                ALL.matching(common),
                PlainWorklist.ranges(
                        connection,
                        ALL,
                        "WORK_ITEMS_",
                        "w.case_id in (select case_id from search_terms where term >= ? and term < ?) and ",
                        common,
                        common.replace('7', '8'))));
        looks.add(new Look(
                "with a word of few cases",
                ALL.matching("given999"),
                PlainWorklist.word(connection, ALL, "given999", "given99:")));
        return looks;
    }

    /** Both find the same, else there is nothing to compare. */
    private static void same(Look look, FilledStore store) throws SQLException {
        Set<String> ours = new HashSet<>();
        for (Row row : store.desk().lists().worklist(look.query())) {
            ours.add(row.caseId() + " " + row.key());
        }
        Set<String> plain = new HashSet<>();
        look.plain().page().forEach(row -> plain.add(row[0] + " " + row[1]));
        if (ours.isEmpty() || !plain.containsAll(ours) || plain.size() == PAGE && ours.size() != PAGE) {
            throw new IllegalStateException("the two find different rows " + look.what());
        }
    }

    private static void measure(Settings settings, Results results, FilledStore store, Look look, int cases)
            throws Exception {
        int rounds = settings.amount(200, 20);
        Contest.Times times = new Contest()
                .run(
                        settings.amount(100, 5),
                        rounds,
                        round -> store.desk().lists().worklist(look.query()),
                        round -> look.plain().page());
        results.compared(
                new Results.Subject(NAME, "first page, " + look.what(), "warm", "ms"),
                times.ours().median(),
                times.reference().median(),
                Goal.ratioAtMost(1.5),
                "%d cases, %d items; medians of %d interleaved rounds"
                        .formatted(cases, cases * Practice.ITEMS, rounds));
        results.compared(
                new Results.Subject(NAME, "the same, 95th percentile", "warm", "ms"),
                times.ours().percentile(95),
                times.reference().percentile(95),
                Goal.below(50),
                "slowest %s against %s ms"
                        .formatted(
                                Results.number(times.ours().percentile(100)),
                                Results.number(times.reference().percentile(100))));
    }

    private static void heap(Settings settings, Results results, List<Path> homes, List<Integer> cases)
            throws Exception {
        var search = new HeapSearch(settings);
        int large = search.smallest(
                LARGEST_HEAP, WorklistTrial.NAME, "page", homes.get(0).toString());
        int small = search.smallest(
                LARGEST_HEAP, WorklistTrial.NAME, "page", homes.get(1).toString());
        int nothing = search.smallest(
                LARGEST_HEAP, WorklistTrial.NAME, "nothing", homes.get(0).toString());
        results.compared(
                new Results.Subject(NAME, "smallest heap that opens the store and reads the first page", "cold", "MB"),
                large,
                small,
                Goal.ratioAtMost(1.25),
                "%d cases against %d; within %d MB; without reading the page %d MB"
                        .formatted(cases.get(0), cases.get(1), HeapSearch.STEP, nothing));
    }
}
