package care.quarterback.benchmarks;

import care.quarterback.model.CareCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person waits for in the window of a very large practice: a case, the next rows of the worklist, the first results of
 * the search, a letter. Beside it the toolkit alone, in a bare workbench. Both without a cache for faster starts.
 */
final class WindowBenchmark implements Benchmark {

    private static final String NAME = "window";
    private static final int PATIENCE = 400;
    private static final int OPENED = 10;
    private static final int USUAL = 200;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        if (System.getenv("DISPLAY") == null) {
            System.out.println("window: skipped, there is no display");
            return;
        }
        int cases = settings.amount(100_000, 5_000);
        LocalDate today = LocalDate.now();
        Path home = Path.of(System.getProperty(
                "benchmarks.home", settings.work().resolve("window-practice").toString()));
        Path large = home.resolve("large");
        if (!Files.isRegularFile(large)) {
            try (FilledStore store = FilledStore.practice(home, cases, today)) {
                store.documents(cases, USUAL, today);
                CareCase grown = store.save(FilledStore.LARGE_SIZE, 0);
                Files.writeString(
                        large, grown.getId() + " " + grown.getPatient().getGivenName());
            }
        }
        try (FilledStore store = FilledStore.empty(home);
                Connection connection = store.plain();
                var drafts = connection.createStatement()) {
            drafts.executeUpdate("delete from form_drafts"); // what the last run typed would be brought back
            connection.commit();
        }
        ChildJvm.Ended ours = start(
                settings,
                new ChildJvm(settings, settings.launcher()),
                home,
                List.of(
                        "-Dbenchmarks.probe=times",
                        "-Dbenchmarks.cases=" + cases,
                        "-Dbenchmarks.large=" + Files.readString(large),
                        "-Dbenchmarks.open="
                                + IntStream.range(0, OPENED)
                                        .mapToObj(number -> Practice.number(number, today))
                                        .map(one -> one.id() + " " + one.given())
                                        .collect(Collectors.joining(","))));
        ChildJvm.Ended plain =
                start(settings, new ChildJvm(settings, settings.bare()), home, List.of("-Dbenchmarks.probe=plain"));
        report(results, ours, plain, cases);
    }

    private static ChildJvm.Ended start(Settings settings, ChildJvm jvm, Path home, List<String> more)
            throws Exception {
        List<String> options = new ArrayList<>(more);
        options.add("-Djava.awt.headless=false");
        options.add("-Dbenchmarks.quick=" + settings.quick());
        Path layout = Files.createTempDirectory(settings.work(), "layout");
        Map<String, String> environment = Map.of(
                "QUARTERBACK_PASSPHRASE", FilledStore.WORDS, "QUARTERBACK_HOME", home.toString(), "GDK_BACKEND", "x11");
        ChildJvm.Ended ended = jvm.run(options, List.of("-data", layout.toString()), environment, PATIENCE);
        ended.lines().forEach(System.out::println);
        return ended;
    }

    private static void report(Results results, ChildJvm.Ended ours, ChildJvm.Ended plain, int cases) {
        String store = cases + " cases, " + cases * Practice.ITEMS + " items";
        var row = new Row(results);
        for (String which : List.of("open.first", "open", "open.large")) {
            row.alone(which + ", until the name is painted", ours.samples(which + ".name"), 150, store);
            row.alone(which + ", until the page is painted", ours.samples(which + ".page"), 0, store);
            row.alone(which + ", until what is missing is painted", ours.samples(which + ".whole"), 0, store);
            row.longest(which + ", longest that nothing moves", ours.samples(which + ".longest"), 100, store);
            row.longest(which + ", longest turn by processor time", ours.samples(which + ".turn"), 100, store);
        }
        if (ours.has("typing")) { // without a window manager no key arrives
            row.beside("key to echo, case of 5,000 objects", "typing", ours, plain, 30);
            row.longest("key to echo, longest that nothing moves", ours.samples("typing.longest"), 100, store);
        }
        row.beside("worklist, a frame of scrolling", "scroll.frame", ours, plain, 100);
        row.longest("worklist, longest that nothing moves", ours.samples("scroll.frame.longest"), 100, store);
        row.longest("the same, longest turn by processor time", ours.samples("scroll.frame.turn"), 100, store);
        row.beside("worklist, jump to the end of what is known", "scroll.end", ours, plain, 0);
        row.longest("the same, longest that nothing moves", ours.samples("scroll.end.longest"), 100, store);
        row.longest("the same, longest turn by processor time", ours.samples("scroll.end.turn"), 100, store);
        row.longest("a plain table that is told of a million rows", plain.samples("million"), 0, "the reference alone");
        row.alone("search, a key of a rare word", ours.samples("search.rare"), 100, store);
        row.alone("search, a key of a common word", ours.samples("search.common"), 100, store);
        row.longest("search, longest that nothing moves", ours.samples("search.longest"), 100, store);
        row.longest("search, longest turn by processor time", ours.samples("search.turn"), 100, store);
    }

    /** Writes medians and what was longest. */
    private record Row(Results results) {

        void alone(String what, Samples taken, double goal, String note) {
            results.alone(subject(what), taken.median(), goal(goal), note);
            if (taken.nanos().length > 1) {
                results.alone(
                        subject(what + ", 95th percentile"),
                        taken.percentile(95),
                        goal(goal),
                        "longest " + Results.number(taken.percentile(100)));
            }
        }

        void longest(String what, Samples taken, double goal, String note) {
            results.alone(subject(what), taken.percentile(100), goal(goal), note);
        }

        void beside(String what, String name, ChildJvm.Ended ours, ChildJvm.Ended plain, double goal) {
            Samples first = ours.samples(name);
            Samples second = plain.samples(name);
            results.compared(subject(what), first.median(), second.median(), goal(goal), "medians");
            results.compared(
                    subject(what + ", longest"), first.percentile(100), second.percentile(100), goal(goal), "");
        }

        private static Results.Subject subject(String what) {
            return new Results.Subject(NAME, what, "warm", "ms");
        }

        private static Goal goal(double bound) {
            return bound == 0 ? Goal.NONE : Goal.below(bound);
        }
    }
}
