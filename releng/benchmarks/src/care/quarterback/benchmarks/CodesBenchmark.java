package care.quarterback.benchmarks;

import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogue.Entry;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Searching the full ICD-10-CM release while somebody types: one search after each key. */
final class CodesBenchmark implements Benchmark {

    private static final String NAME = "codes";
    private static final int SHOWN = 20;
    private static final List<String> TYPED = List.of(
            "osteoarthritis of hip",
            "primary osteoarthritis right knee",
            "type 2 diabetes with kidney",
            "diabetes",
            "spinal stenosis lumbar",
            "M48.062",
            "M16.11",
            "I25.10",
            "e119",
            "chronic kidney disease stage 3",
            "heart failure",
            "atrial fibrillation",
            "malignant neoplasm of breast",
            "prostate cancer",
            "copd",
            "fracture neck of femur",
            "pneumonia",
            "alzheimer",
            "dementia unspecified",
            "parkinson",
            "rheumatoid arthritis hand",
            "hypertension",
            "stroke",
            "meniere",
            "low back pain",
            "sciatica left side",
            "cataract",
            "macular degeneration",
            "gout",
            "depression recurrent");

    @Override
    public void run(Settings settings, Results results) throws Exception {
        Optional<Path> release = settings.data("icd10cm/icd10cm_fy2027.tsv.gz");
        if (release.isEmpty()) {
            System.out.println("codes: skipped, the release is not there (see quarterback.shared)");
            return;
        }
        Path home = Files.createDirectories(settings.work().resolve("codes-home"));
        CodeCatalogues catalogues = Services.one(CodeCatalogues.class);
        long start = System.nanoTime();
        CodeCatalogue catalogue =
                catalogues.load(release.get(), home, Progress.NONE).catalogue();
        results.alone(
                new Results.Subject(NAME, "load the release", "cold", "ms"),
                (System.nanoTime() - start) / 1e6,
                Goal.NONE,
                catalogue.release());
        search(settings, results, catalogue);
    }

    private static void search(Settings settings, Results results, CodeCatalogue catalogue) throws Exception {
        List<String> keys = keys();
        Samples cold = each(keys, catalogue, 1);
        results.alone(
                new Results.Subject(NAME, "search, 95th percentile of the first round", "cold", "ms"),
                cold.percentile(95),
                Goal.NONE,
                "slowest " + Results.number(cold.percentile(100)) + " ms");
        each(keys, catalogue, settings.amount(20, 3));
        Samples warm = each(keys, catalogue, settings.amount(30, 3));
        results.alone(
                new Results.Subject(NAME, "search, 95th percentile", "warm", "ms"),
                warm.percentile(95),
                Goal.below(2),
                "%d searches, one after each key of %d texts; median %s, slowest %s ms"
                        .formatted(
                                warm.nanos().length,
                                TYPED.size(),
                                Results.number(warm.median()),
                                Results.number(warm.percentile(100))));
    }

    /** What stands in the field after each key. */
    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String text : TYPED) {
            for (int end = 1; end <= text.length(); end++) {
                keys.add(text.substring(0, end));
            }
        }
        return keys;
    }

    private static Samples each(List<String> keys, CodeCatalogue catalogue, int rounds) {
        long[] nanos = new long[keys.size() * rounds];
        int found = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            List<Entry> entries = catalogue.search(keys.get(i % keys.size()), SHOWN);
            nanos[i] = System.nanoTime() - start;
            found += entries.size();
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found at all");
        }
        return new Samples(nanos);
    }
}
