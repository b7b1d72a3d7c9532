package care.quarterback.benchmarks;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.SamplePractice;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import java.util.Locale;

/** The whole plan of a case that is open: the first sample that is shipped, at its last stage. */
final class PlanBenchmark implements Benchmark {

    private static final String NAME = "plan";

    @Override
    public void run(Settings settings, Results results) throws Exception {
        ImportSource sample = Services.one(SamplePractice.class).cases().getFirst();
        var query = new PlanQuery(DeskTexts.in(Locale.ENGLISH), PlanSettings.shipped());
        try (FilledStore store = FilledStore.empty(settings.work().resolve("plan-store"))) {
            CaseId id = store.desk()
                    .files()
                    .imports()
                    .importFile(sample, ImportRequest.plain(), Progress.NONE)
                    .cases()
                    .getFirst();
            CaseSession session = store.desk().sessions().open(id);
            Samples cold = each(session, query, 1);
            each(session, query, settings.amount(3_000, 200));
            Samples warm = each(session, query, settings.amount(2_000, 100));
            Plan plan = plan(session, query);
            results.alone(
                    new Results.Subject(NAME, "plan of " + sample.name(), "warm", "ms"),
                    warm.median(),
                    Goal.below(2),
                    "median of %d; 95th percentile %s, the first of the process %s ms; %d gaps, %d dates"
                            .formatted(
                                    warm.nanos().length,
                                    Results.number(warm.percentile(95)),
                                    Results.number(cold.first()),
                                    plan.gaps().size(),
                                    plan.deadlines().size()));
        }
    }

    private static Samples each(CaseSession session, PlanQuery query, int rounds) {
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            Plan plan = plan(session, query);
            nanos[i] = System.nanoTime() - start;
            if (plan.steps().isEmpty()) {
                throw new IllegalStateException("the case has no plan");
            }
        }
        return new Samples(nanos);
    }

    private static Plan plan(CaseSession session, PlanQuery query) {
        return session.query(careCase -> query.plan(careCase, Practice.TODAY)).join();
    }
}
