package care.quarterback.benchmarks;

import care.quarterback.core.spi.CaseRepository.Reindexed;
import care.quarterback.core.spi.Progress;
import java.util.List;

/** Building the read models of many cases from their documents: whether the time grows as their number does. */
final class ReindexBenchmark implements Benchmark {

    private static final String NAME = "reindex";
    private static final int SIZE = 60;
    private static final int STEP = 1_000;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        double first = 0;
        for (int cases : settings.quick() ? List.of(500, 1_000) : List.of(1_000, 5_000, 20_000)) {
            double millis = measure(settings, cases);
            double perStep = millis * STEP / cases;
            first = first == 0 ? perStep : first;
            var subject = new Results.Subject(NAME, "1,000 of %d cases".formatted(cases), "warm", "ms");
            String note = "%d objects each, no read models before; all took %s s; the reference is the smallest store"
                    .formatted(SIZE, Results.number(millis / 1_000));
            results.compared(subject, perStep, first, Goal.ratioAtMost(1.25), note);
        }
    }

    private static double measure(Settings settings, int cases) throws Exception {
        try (FilledStore store = FilledStore.empty(settings.work().resolve("reindex-" + cases))) {
            System.out.println("filling a store with " + cases + " documents");
            store.addDocuments(cases, SIZE);
            store.desk().lists().rebuild(new Until(cases / 10)); // what is compiled on the way is compiled now
            long start = System.nanoTime();
            Reindexed done = store.desk().lists().rebuild(Progress.NONE);
            if (done.done() != cases) {
                throw new IllegalStateException("only " + done.done() + " cases could be projected");
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /** Stops after so many. */
    private static final class Until implements Progress {

        private final long enough;
        private boolean reached;

        Until(long enough) {
            this.enough = enough;
        }

        @Override
        public void report(long done, long total, String what) {
            reached = done >= enough;
        }

        @Override
        public boolean cancelled() {
            return reached;
        }
    }
}
