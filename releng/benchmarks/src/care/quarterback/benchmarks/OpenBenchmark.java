package care.quarterback.benchmarks;

import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Random;

/** Opening a case in a store of many, against a plain read of the same row and a plain load of the same bytes. */
final class OpenBenchmark implements Benchmark {

    private static final String NAME = "open";

    @Override
    public void run(Settings settings, Results results) throws Exception {
        try (FilledStore store = FilledStore.open(settings);
                var connection = store.plain()) {
            var reader = new PlainReader(connection);
            List<CaseId> ids = store.desk().audit().ids();
            var random = new Random(7);
            int rounds = settings.amount(2_000, 100);
            List<CaseId> walk =
                    random.ints(2L * rounds, 0, ids.size()).mapToObj(ids::get).toList();
            Contest.Times usual = new Contest()
                    .run(rounds, rounds, round -> open(store, walk.get(round)), round -> reader.read(walk.get(round)));
            write(results, "%d objects, store of %d".formatted(FilledStore.USUAL_SIZE, ids.size()), usual);
            Contest.Times bare = new Contest()
                    .run(
                            rounds,
                            rounds,
                            round -> open(store, walk.get(round)),
                            round -> reader.unpack(walk.get(round)));
            results.compared(
                    new Results.Subject(NAME, "the same against reading and unpacking alone", "warm", "ms"),
                    bare.ours().median(),
                    bare.reference().median(),
                    Goal.NONE,
                    "raw read of the same row and our codec, without a session");
            CaseId large = store.add(FilledStore.LARGE_SIZE, -1);
            Contest.Times large5000 = new Contest()
                    .run(
                            settings.amount(50, 5),
                            settings.amount(100, 10),
                            round -> open(store, large),
                            round -> reader.read(large));
            write(results, "%d objects".formatted(FilledStore.LARGE_SIZE), large5000);
        }
        cold(settings, results);
    }

    private static void cold(Settings settings, Results results) throws Exception {
        var child = new ChildJvm(settings, settings.launcher());
        String home = FilledStore.home(settings).toString();
        int rounds = settings.amount(5, 2);
        long[] ours = new long[rounds];
        long[] reference = new long[rounds];
        long[] store = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            ChildJvm.Ended first = child.trial(List.of(), OpenTrial.NAME, "ours", home);
            ours[i] = (long) (first.value("millis") * 1e6);
            store[i] = (long) (first.value("store") * 1e6);
            reference[i] = (long)
                    (child.trial(List.of(), OpenTrial.NAME, "reference", home).value("millis") * 1e6);
        }
        results.compared(
                new Results.Subject(NAME, "open the first case of a process", "cold", "ms"),
                new Samples(ours).median(),
                new Samples(reference).median(),
                Goal.NONE,
                "medians of %d processes each; opening the store itself took %s ms, key derivation included"
                        .formatted(rounds, Results.number(new Samples(store).median())));
    }

    static String open(FilledStore store, CaseId id) {
        return store.desk()
                .sessions()
                .open(id)
                .query(careCase -> careCase.getPatient().getFamilyName())
                .join();
    }

    private static void write(Results results, String what, Contest.Times times) {
        results.compared(
                new Results.Subject(NAME, "open a case of " + what, "warm", "ms"),
                times.ours().median(),
                times.reference().median(),
                Goal.ratioAtMost(1.3),
                "medians of %d interleaved rounds; 95th percentile %s against %s"
                        .formatted(
                                times.ours().nanos().length,
                                Results.number(times.ours().percentile(95)),
                                Results.number(times.reference().percentile(95))));
    }
}
