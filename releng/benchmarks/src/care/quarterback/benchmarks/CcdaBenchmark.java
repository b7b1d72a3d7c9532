package care.quarterback.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reading C-CDA documents: our importer into a plan, against a plain DOM parse of the same bytes that takes nothing from them. */
final class CcdaBenchmark implements Benchmark {

    private static final String NAME = "ccda";
    private static final String SET = "ccda/synthea33-MA-seed7_ccda.zip";
    private static final int LARGEST_HEAP = 512;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        Optional<Path> zip = settings.data(SET);
        if (zip.isEmpty()) {
            System.out.println("ccda: skipped, " + SET + " is not there (see quarterback.shared)");
            return;
        }
        List<MemorySource> sources = MemorySource.ofZip(zip.get(), ".xml");
        throughput(settings, results, sources);
        MemorySource largest = sources.stream()
                .max(Comparator.comparingLong(MemorySource::size))
                .orElseThrow();
        Path file = Files.write(settings.work().resolve("largest.xml"), largest.bytes());
        if (!Boolean.getBoolean("benchmarks.noheap")) {
            heap(settings, results, file);
        }
    }

    private static void throughput(Settings settings, Results results, List<MemorySource> sources) throws Exception {
        var readers = new FhirReaders();
        double megabytes = sources.stream().mapToLong(MemorySource::size).sum() / 1e6;
        int rounds = settings.amount(15, 2);
        Contest.Times times = new Contest()
                .run(settings.amount(10, 1), rounds, round -> plans(readers, sources), round -> trees(sources));
        results.compared(
                new Results.Subject(
                        NAME,
                        "C-CDA, %d documents, %s MB".formatted(sources.size(), Results.number(megabytes)),
                        "warm",
                        "MB/s"),
                megabytes / times.ours().median() * 1000,
                megabytes / times.reference().median() * 1000,
                Goal.ratioAtLeast(1),
                "medians of " + rounds
                        + " interleaved rounds over all documents; the reference makes a DOM and reads nothing of it");
    }

    private static int plans(FhirReaders readers, List<MemorySource> sources) {
        int sum = 0;
        for (MemorySource source : sources) {
            sum += System.identityHashCode(readers.plan(source));
        }
        return sum;
    }

    private static int trees(List<MemorySource> sources) throws IOException {
        int sum = 0;
        for (MemorySource source : sources) {
            sum += System.identityHashCode(PlainTree.of(source));
        }
        return sum;
    }

    private static void heap(Settings settings, Results results, Path file) throws Exception {
        var search = new HeapSearch(settings);
        int ours = search.smallest(LARGEST_HEAP, ImportTrial.NAME, "ours", file.toString());
        int reference = search.smallest(LARGEST_HEAP, ImportTrial.NAME, "tree", file.toString());
        int nothing = search.smallest(LARGEST_HEAP, ImportTrial.NAME, "nothing", file.toString());
        results.compared(
                new Results.Subject(
                        NAME,
                        "smallest heap that reads a C-CDA document of %s MB"
                                .formatted(Results.number(Files.size(file) / 1e6)),
                        "cold",
                        "MB"),
                ours,
                reference,
                Goal.ratioAtMost(0.5),
                "-Xmx found by bisection in processes of their own, within %d MB; the same process reading nothing needs %d MB"
                        .formatted(HeapSearch.STEP, nothing));
    }
}
