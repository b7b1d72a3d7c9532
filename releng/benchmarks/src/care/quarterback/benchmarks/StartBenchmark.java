package care.quarterback.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the start of the process to a window that can be used, with the sample practice, against a bare workbench of the same
 * platform bundles that is started the same way.
 */
final class StartBenchmark implements Benchmark {

    private static final String NAME = "start";
    private static final String PASSPHRASE = "a practice of samples";

    @Override
    public void run(Settings settings, Results results) throws Exception {
        if (System.getenv("DISPLAY") == null) {
            System.out.println("start: skipped, there is no display");
            return;
        }
        Path home = settings.work().resolve("sample-home");
        var product = new ChildJvm(settings, settings.launcher());
        Map<String, String> environment =
                Map.of("QUARTERBACK_PASSPHRASE", PASSPHRASE, "QUARTERBACK_HOME", home.toString(), "GDK_BACKEND", "x11");
        ChildJvm.Ended demo = product.run(
                List.of(),
                List.of(("-application care.quarterback.cli -nosplash -data "
                                + settings.work().resolve("cli") + " demo --home " + home + " --output "
                                + settings.work().resolve("sample-papers"))
                        .split(" ")),
                environment);
        if (demo.exit() != 0) {
            throw new IllegalStateException("the sample practice could not be made: " + demo);
        }
        var ours = new Starter(product, "rows", settings.work().resolve("ours"), environment);
        var bare = new Starter(
                new ChildJvm(settings, settings.bare()),
                "window",
                settings.work().resolve("bare"),
                environment);
        ours.train();
        bare.train();
        measure(settings, results, ours, bare);
    }

    private static void measure(Settings settings, Results results, Starter ours, Starter bare) throws Exception {
        int rounds = settings.amount(9, 3);
        var oursCached = new Series();
        var bareCached = new Series();
        var oursPlain = new Series();
        var barePlain = new Series();
        for (int round = -1; round < rounds; round++) { // the first is thrown away
            oursCached.add(round, ours.start(true));
            bareCached.add(round, bare.start(true));
            barePlain.add(round, bare.start(false));
            oursPlain.add(round, ours.start(false));
        }
        double key = DeriveTrial.millis(
                settings, List.of(), PASSPHRASE, Path.of(ours.environment().get("QUARTERBACK_HOME")));
        String derivation = "key derivation: " + Results.number(key) + " ms, alone in a process with the same options";
        double usable = oursCached.usable();
        row(
                results,
                "start to usable window, key derivation apart",
                usable - key,
                bareCached.usable(),
                1.3,
                derivation);
        row(
                results,
                "the same against the bare workbench without AOT cache",
                usable - key,
                barePlain.usable(),
                1.0,
                "medians of " + rounds + " interleaved rounds");
        row(results, "start to usable window, key derivation counted", usable, bareCached.usable(), 0, "");
        row(results, "start to the first drawn window", oursCached.drawn(), bareCached.drawn(), 0, "");
        row(
                results,
                "both without AOT cache, key derivation apart",
                oursPlain.usable() - key,
                barePlain.usable(),
                0,
                "");
    }

    private static void row(Results results, String what, double ours, double bare, double goal, String note) {
        var subject = new Results.Subject(NAME, what, "warm file cache", "ms");
        results.compared(subject, ours, bare, goal == 0 ? Goal.NONE : Goal.ratioAtMost(goal), note);
    }

    /** Starts one kind of window. */
    private record Starter(ChildJvm jvm, String probe, Path area, Map<String, String> environment) {

        /** Makes the cache, by a start that ends as soon as the window can be used. */
        void train() throws Exception {
            start(List.of("-XX:AOTCacheOutput=" + cache()));
        }

        ChildJvm.Ended start(boolean cached) throws Exception {
            return start(cached ? List.of("-XX:AOTCache=" + cache()) : List.of());
        }

        private String cache() {
            return area + ".aot";
        }

        private ChildJvm.Ended start(List<String> aot) throws Exception {
            List<String> options = new ArrayList<>(aot);
            options.add("-Djava.awt.headless=false");
            options.add("-D" + StartProbe.PROPERTY + "=" + probe);
            Path layout = Files.createTempDirectory(area.getParent(), "layout"); // as at the first start on this seat
            return jvm.run(options, List.of("-data", layout.toString()), environment);
        }
    }

    /** What several starts of a kind took. */
    private static final class Series {

        private final List<Long> drawn = new ArrayList<>();
        private final List<Long> usable = new ArrayList<>();

        void add(int round, ChildJvm.Ended ended) {
            if (round >= 0) {
                drawn.add(ended.at(StartProbe.DRAWN));
                usable.add(ended.at(StartProbe.USABLE));
            }
        }

        double drawn() {
            return median(drawn);
        }

        double usable() {
            return median(usable);
        }

        private static double median(List<Long> nanos) {
            return new Samples(nanos.stream().mapToLong(Long::longValue).toArray()).median();
        }
    }
}
