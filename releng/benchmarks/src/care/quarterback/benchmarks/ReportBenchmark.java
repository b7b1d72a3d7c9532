package care.quarterback.benchmarks;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.services.Desk;
import care.quarterback.model.value.CaseId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Printing the family's report: warm beside two other engines that are given the same passages, a first one on the command
 * line, and many one after the other. Ours lays the report out anew each time; the others get rows or a page that are ready.
 */
final class ReportBenchmark implements Benchmark {

    private static final String NAME = "report";
    private static final LocalDate ON = LocalDate.of(2026, 5, 26);
    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    private static final int KILO = 1024;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        Path home = settings.work().resolve("report-store");
        List<Document> documents;
        ReportRenderer renderer = Services.one(ReportRenderer.class);
        CaseId shown;
        try (FilledStore store = FilledStore.empty(home)) {
            List<CaseId> cases = Services.one(Desk.class).fillWithSamples(store.desk()).stream()
                    .flatMap(each -> each.cases().stream())
                    .toList();
            shown = cases.getFirst();
            documents = cases.stream()
                    .flatMap(each -> store.desk().reports().documents(DocumentKind.FAMILY, each, ON).stream())
                    .toList();
        }
        Document document = documents.getFirst();
        warm(settings, results, renderer, document);
        many(settings, results, renderer, documents);
        cold(settings, results, home, shown);
    }

    private static void warm(Settings settings, Results results, ReportRenderer renderer, Document document)
            throws Exception {
        Path jars = settings.reference().resolveSibling("reference-documents");
        if (!Files.isDirectory(jars)) {
            System.out.println("report: the other engines are not there; run.sh fetches them");
            return;
        }
        var peers = new DocumentPeers(jars, settings.fonts());
        String page = html(renderer, document);
        List<Map<String, ?>> rows = DocumentPeers.rows(document);
        int pages = renderer.print(document, ReportLayout.pdf(), new ByteArrayOutputStream())
                .pages();
        compare(settings, results, "JasperReports", pages, () -> pdf(renderer, document), () -> peers.jasper(rows));
        compare(settings, results, "openhtmltopdf", pages, () -> pdf(renderer, document), () -> peers.html(page));
    }

    /** A print. */
    private interface Print {
        Object run() throws IOException;
    }

    private static void compare(Settings settings, Results results, String peer, int pages, Print ours, Print reference)
            throws Exception {
        int rounds = settings.amount(60, 6);
        Contest.Times times =
                new Contest().run(settings.amount(150, 3), rounds, round -> ours.run(), round -> reference.run());
        results.compared(
                new Results.Subject(NAME, "family report, %d pages, beside %s".formatted(pages, peer), "warm", "ms"),
                times.ours().median(),
                times.reference().median(),
                Goal.ratioAtMost(1.5),
                "medians of %d interleaved rounds; 95th percentile %s and %s"
                        .formatted(
                                rounds,
                                Results.number(times.ours().percentile(95)),
                                Results.number(times.reference().percentile(95))));
    }

    private static byte[] pdf(ReportRenderer renderer, Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.print(document, ReportLayout.pdf(), out);
        return out.toByteArray();
    }

    private static String html(ReportRenderer renderer, Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.print(
                document, new ReportLayout(Format.HTML, ReportLayout.pdf().size()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** All samples in turn, and what they leave on the heap. */
    private static void many(Settings settings, Results results, ReportRenderer renderer, List<Document> documents)
            throws IOException {
        int count = settings.amount(500, 20);
        long early = 0;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            pdf(renderer, documents.get(i % documents.size()));
            if (i == count / 5) {
                early = used();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long late = used();
        var subject = new Results.Subject(NAME, "%d reports one after the other".formatted(count), "warm", "s");
        results.alone(subject, seconds, Goal.NONE, "on one thread");
        results.compared(
                new Results.Subject(NAME, "heap after %d beside after %d".formatted(count, count / 5), "warm", "MB"),
                late / (double) (KILO * KILO),
                early / (double) (KILO * KILO),
                Goal.ratioAtMost(1.1),
                "used after a collection");
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The command line from its start to its end, with the cache and the options of the launcher. */
    private static void cold(Settings settings, Results results, Path home, CaseId shown) throws Exception {
        var product = new ChildJvm(settings, settings.launcher());
        Map<String, String> environment =
                Map.of("QUARTERBACK_PASSPHRASE", FilledStore.WORDS, "QUARTERBACK_HOME", home.toString());
        Path cache = settings.work().resolve("cli.aot");
        Path training = settings.work().resolve("training");
        List<String> demo = command(settings, "demo", "--home", training + "/home", "--output", training + "/out");
        product.run(List.of("-XX:AOTCacheOutput=" + cache), demo, environment);
        int rounds = settings.amount(7, 2);
        long[] clock = new long[rounds];
        long[] processor = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            List<String> command = new ArrayList<>(command(settings, "report", "family", shown.value()));
            command.addAll(List.of("-o", settings.work().resolve("family.pdf").toString(), "--on", ON.toString()));
            long before = Machine.childNanos();
            long start = System.nanoTime();
            ChildJvm.Ended ended = product.run(List.of("-XX:AOTCache=" + cache, QUICK), command, environment);
            clock[i] = System.nanoTime() - start;
            processor[i] = Machine.childNanos() - before;
            if (ended.exit() != 0) {
                throw new IllegalStateException("the report was not printed: " + ended);
            }
        }
        String note = "medians of " + rounds + " processes, with the cache for faster starts";
        double key = DeriveTrial.millis(settings, List.of(QUICK), FilledStore.WORDS, home);
        results.alone(
                new Results.Subject(
                        NAME, "first report of a process, processor time, key derivation apart", "cold", "ms"),
                new Samples(processor).median() - key,
                Goal.NONE,
                "the derivation alone in a process with the same options: " + Results.number(key) + " ms");
        results.alone(
                new Results.Subject(NAME, "first report of a process, processor time", "cold", "ms"),
                new Samples(processor).median(),
                Goal.below(3_000),
                note);
        results.alone(
                new Results.Subject(NAME, "first report of a process", "cold", "ms"),
                new Samples(clock).median(),
                Goal.NONE,
                note);
    }

    private static List<String> command(Settings settings, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-application", "care.quarterback.cli", "-nosplash"));
        all.addAll(List.of("-data", settings.work().resolve("cli-area").toString()));
        all.addAll(List.of(arguments));
        return all;
    }
}
