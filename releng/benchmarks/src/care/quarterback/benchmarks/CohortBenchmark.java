package care.quarterback.benchmarks;

import care.quarterback.core.spi.Cohort.Query;
import care.quarterback.desk.cohort.CohortRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The practice's own rates over many cases, from the read models of an encrypted store: everything that the page shows. */
final class CohortBenchmark implements Benchmark {

    private static final String NAME = "cohort";

    @Override
    public void run(Settings settings, Results results) throws Exception {
        double first = 0;
        for (int cases : settings.quick() ? List.of(1_000, 10_000) : List.of(10_000, 50_000, 100_000)) {
            try (FilledStore store = FilledStore.cohort(settings.work().resolve("cohort-" + cases), cases)) {
                check(store, cases);
                Samples all = measure(settings, store, Query.ALL);
                double perStep = all.median() * 10_000 / cases;
                first = first == 0 ? perStep : first;
                results.alone(
                        new Results.Subject(NAME, "all rates of %d cases".formatted(cases), "warm", "ms"),
                        all.median(),
                        Goal.below(1_000),
                        "95th percentile %s, the first of the store %s ms"
                                .formatted(Results.number(all.percentile(95)), Results.number(all.first())));
                results.compared(
                        new Results.Subject(NAME, "the same for 10,000 of them", "warm", "ms"),
                        perStep,
                        first,
                        Goal.ratioAtMost(1.25),
                        "the reference is the smallest store");
                Samples narrow = measure(
                        settings,
                        store,
                        new Query(
                                Optional.of(Practice.TODAY.minusYears(1)),
                                Optional.of(Practice.TODAY),
                                Optional.of("specialty 3")));
                results.alone(
                        new Results.Subject(NAME, "a specialty and a year of %d".formatted(cases), "warm", "ms"),
                        narrow.median(),
                        Goal.NONE,
                        "");
            }
        }
    }

    private static void check(FilledStore store, int cases) {
        CohortRows rows = store.desk().lists().cohort(Query.ALL, Practice.TODAY);
        long left = rows.exclusions().stream().mapToLong(row -> row.count()).sum();
        if (rows.n() + left != cases || rows.missing().isEmpty()) {
            throw new IllegalStateException("%d and %d of %d cases".formatted(rows.n(), left, cases));
        }
    }

    private static Samples measure(Settings settings, FilledStore store, Query query) {
        int warm = settings.amount(5, 2);
        long[] nanos = new long[warm + settings.amount(15, 3)];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            store.desk().lists().cohort(query, Practice.TODAY);
            nanos[i] = System.nanoTime() - start;
        }
        long[] measured = Arrays.copyOfRange(nanos, warm, nanos.length);
        return new Samples(measured);
    }
}
