package care.quarterback.cli;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.share.GeneratedPassphrase;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A practice of samples, from a record to a report. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final int ALL = 100;
    private static final int FIRST = 8;
    private static final String REPORT = "family-report.pdf";

    @ParentCommand
    private RootCommand root;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "demo.output")
    private Path output;

    /** What the demo did. */
    private record Result(
            List<ImportResult> imported, List<CaseSummary> cases, CaseId shown, Path file, RenderedReport report) {}

    @Override
    public Integer call() {
        Desk desk = root.desk();
        var location = root.options().location(root.terminal());
        if (!(location instanceof StoreLocation.Embedded)) {
            throw new CliFailure(Exit.USAGE, Texts.of("demo.embedded"));
        }
        if (desk.exists(location)) {
            throw new CliFailure(Exit.STORE, Texts.of("demo.used", location.home()));
        }
        Path folder = output == null ? location.home().resolve("demo") : root.path(output);
        if (output != null) {
            make(folder); // before anything is done
        }
        Optional<StoreSecret> given = root.secrets().freshIfGiven();
        char[] made = given.isPresent() ? new char[0] : GeneratedPassphrase.make();
        try (StoreSecret secret = given.orElseGet(() -> StoreSecret.passphrase(made))) {
            root.say("demo.making", location.home());
            var founded = desk.found(location, secret, root.options().seat(root.terminal()));
            try (OpenDesk open = founded.desk()) {
                Result result = fill(desk, open, folder);
                var passphrase = new String(made);
                root.answer(json -> write(json, location.home(), passphrase, founded.recoveryKey(), result), out -> {
                    print(out, open, result);
                    where(out, location.home(), passphrase, founded.recoveryKey(), result);
                });
            }
        } finally {
            Arrays.fill(made, '\0');
        }
        return Exit.DONE;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("output.folder", folder));
        }
    }

    private Result fill(Desk desk, OpenDesk open, Path folder) {
        make(folder);
        List<ImportResult> imported = desk.fillWithSamples(open);
        imported.stream().filter(each -> each.cases().isEmpty()).findFirst().ifPresent(each -> {
            throw new CliFailure(Exit.FAULT, Texts.of("demo.sample", each.file(), ImportPrint.sentence(each)));
        });
        CaseId shown = imported.getFirst().cases().getFirst();
        LocalDate today = root.today(open.practice());
        Path file = folder.resolve(REPORT);
        var printed = new AtomicReference<RenderedReport>();
        Document report =
                open.reports().documents(DocumentKind.FAMILY, shown, today).getFirst();
        Output.write(file, out -> printed.set(open.reports().print(report, ReportLayout.pdf(), out)));
        return new Result(imported, open.lists().find("", ALL), shown, file, printed.get());
    }

    private void print(PrintWriter out, OpenDesk open, Result result) {
        LocalDate today = root.today(open.practice());
        out.println(Texts.of("demo.imported"));
        result.imported().forEach(each -> ImportPrint.print(out, each));
        out.println();
        out.println(Texts.of("demo.cases"));
        CaseTable.of(result.cases(), today).print(out);
        out.println();
        result.cases().stream()
                .filter(each -> each.id().equals(result.shown()))
                .forEach(each -> out.println(Texts.of("demo.compare", each.patient(), each.question())));
        new ComparePrint(out).print(open.reading().compare(result.shown(), today));
        out.println();
        out.println(Texts.of("demo.worklist"));
        WorklistPrint.print(
                out,
                open.lists().worklist(Worklist.Query.all(today, open.lists().soon(today), FIRST)));
        out.println();
    }

    private static void where(PrintWriter out, Path home, String passphrase, String recoveryKey, Result result) {
        out.println(Texts.of("demo.report", result.file(), result.report().pages()));
        out.println(Texts.of("demo.store", home));
        out.println(passphrase.isEmpty() ? Texts.of("demo.given") : Texts.of("demo.passphrase", passphrase));
        out.println(Texts.of("demo.recovery", recoveryKey));
        out.println(Texts.of("demo.window", home));
        out.println(Texts.of("demo.more", home));
    }

    private static void write(Json json, Path home, String passphrase, String recoveryKey, Result result) {
        json.text("home", home.toString())
                .text("passphrase", passphrase)
                .text("recoveryKey", recoveryKey)
                .texts(
                        "files",
                        result.imported().stream().map(ImportResult::file).toList())
                .objects(
                        "cases",
                        result.cases(),
                        each -> json.text("id", each.id().value()).text("patient", each.patient()))
                .text("case", result.shown().value())
                .text("report", result.file().toString())
                .number("pages", result.report().pages());
    }
}
