package care.quarterback.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Runs the benchmarks named as arguments, or one piece of one of them that asked for a process of its own. */
public final class BenchmarkApplication implements IApplication {

    private static final Map<String, Benchmark> ALL = Map.ofEntries(
            Map.entry("import", new ImportBenchmark()),
            Map.entry("ccda", new CcdaBenchmark()),
            Map.entry("open", new OpenBenchmark()),
            Map.entry("save", new SaveBenchmark()),
            Map.entry("codes", new CodesBenchmark()),
            Map.entry("start", new StartBenchmark()),
            Map.entry("changes", new ChangesBenchmark()),
            Map.entry("window", new WindowBenchmark()),
            Map.entry("report", new ReportBenchmark()),
            Map.entry("plan", new PlanBenchmark()),
            Map.entry("align", new AlignBenchmark()),
            Map.entry("reindex", new ReindexBenchmark()),
            Map.entry("worklist", new WorklistBenchmark()),
            Map.entry("agreement", new AgreementBenchmark()),
            Map.entry("cohort", new CohortBenchmark()));

    private static final Map<String, Trial> TRIALS = Map.of(
            ImportTrial.NAME, ImportTrial::run,
            DeriveTrial.NAME, DeriveTrial::run,
            OpenTrial.NAME, OpenTrial::run,
            WorklistTrial.NAME, WorklistTrial::run);

    /** A piece of a benchmark that is done once in a process of its own. */
    private interface Trial {
        void run(String how, Path what) throws Exception;
    }

    @Override
    public Object start(IApplicationContext context) throws Exception {
        context.applicationRunning();
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        var settings = Settings.ofSystem();
        Trial trial = TRIALS.get(arguments[0]);
        if (trial != null) {
            trial.run(arguments[1], Path.of(arguments[2]));
            return EXIT_OK;
        }
        var results = new Results(settings.work().resolve("rows.tsv"), System.out);
        for (String name : arguments) {
            ALL.get(name).run(settings, results);
        }
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // every benchmark ends by itself
    }
}
