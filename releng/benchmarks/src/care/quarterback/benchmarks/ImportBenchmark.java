package care.quarterback.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reading real records: our importer into a plan, against HAPI parsing the same files whole. */
final class ImportBenchmark implements Benchmark {

    private static final String NAME = "import";
    private static final List<String> SETS =
            List.of("fhir-r4/synthea33-MA-seed7_open.zip", "fhir-r4/smart-synthea-2019_open.zip");
    private static final int LARGEST_HEAP = 1024;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        for (String name : SETS) {
            Optional<Path> zip = settings.data(name);
            if (zip.isEmpty()) {
                System.out.println("import: skipped, " + name + " is not there (see quarterback.shared)");
                continue;
            }
            List<MemorySource> sources = MemorySource.ofZip(zip.get());
            throughput(settings, results, name, sources);
            if (name.equals(SETS.getFirst())) {
                MemorySource largest = sources.stream()
                        .max(Comparator.comparingLong(MemorySource::size))
                        .orElseThrow();
                Path file = Files.write(settings.work().resolve("largest.json"), largest.bytes());
                cold(settings, results, file);
                if (!Boolean.getBoolean("benchmarks.noheap")) {
                    heap(settings, results, file);
                }
            }
        }
    }

    private static void throughput(Settings settings, Results results, String name, List<MemorySource> sources)
            throws Exception {
        var readers = new FhirReaders();
        double megabytes =
                megabytes(sources.stream().mapToLong(MemorySource::size).sum());
        Contest.Times times = new Contest()
                .run(
                        settings.amount(3, 1),
                        settings.amount(7, 2),
                        round -> readAll(sources, readers::plan),
                        round -> readAll(sources, readers::bundle));
        String what = "%s, %d files, %s MB"
                .formatted(
                        name.substring(name.indexOf('/') + 1, name.indexOf('_')),
                        sources.size(),
                        Results.number(megabytes));
        results.compared(
                new Results.Subject(NAME, what, "warm", "MB/s"),
                megabytes / times.ours().median() * 1000,
                megabytes / times.reference().median() * 1000,
                Goal.ratioAtLeast(5),
                "medians of " + settings.amount(7, 2) + " interleaved rounds over all files; HAPI parses them whole");
    }

    /** Reads one source. */
    private interface Reading {
        Object read(MemorySource source) throws IOException;
    }

    private static int readAll(List<MemorySource> sources, Reading reading) throws IOException {
        int sum = 0;
        for (MemorySource source : sources) {
            sum += System.identityHashCode(reading.read(source));
        }
        return sum;
    }

    private static void cold(Settings settings, Results results, Path file) throws Exception {
        var child = new ChildJvm(settings, settings.launcher());
        int rounds = settings.amount(5, 2);
        long[] ours = new long[rounds];
        long[] reference = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            ours[i] = (long) (child.trial(List.of(), ImportTrial.NAME, "ours", file.toString())
                            .value("millis")
                    * 1e6);
            reference[i] = (long) (child.trial(List.of(), ImportTrial.NAME, "reference", file.toString())
                            .value("millis")
                    * 1e6);
        }
        results.compared(
                new Results.Subject(NAME, "first file of a process, %s MB".formatted(size(file)), "cold", "ms"),
                new Samples(ours).median(),
                new Samples(reference).median(),
                Goal.NONE,
                "medians of " + rounds + " processes each; start of the JVM not counted");
    }

    private static void heap(Settings settings, Results results, Path file) throws Exception {
        int ours = smallestHeap(settings, "ours", file);
        int reference = smallestHeap(settings, "reference", file);
        int nothing = smallestHeap(settings, "nothing", file);
        results.compared(
                new Results.Subject(NAME, "smallest heap that reads %s MB".formatted(size(file)), "cold", "MB"),
                ours,
                reference,
                Goal.ratioAtMost(0.5),
                "-Xmx found by bisection in processes of their own, within %d MB; the same process reading nothing needs %d MB"
                        .formatted(HeapSearch.STEP, nothing));
    }

    private static int smallestHeap(Settings settings, String how, Path file) throws Exception {
        return new HeapSearch(settings).smallest(LARGEST_HEAP, ImportTrial.NAME, how, file.toString());
    }

    private static String size(Path file) throws IOException {
        return Results.number(megabytes(Files.size(file)));
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
