package care.quarterback.cli;

import care.quarterback.core.text.Readability;
import care.quarterback.desk.report.ReportKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.model.value.CaseId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a report of a case. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", descriptionKey = "report.kind")
    private String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Option(names = "-f", paramLabel = "FORMAT", descriptionKey = "report.format")
    private Format format = Format.PDF;

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "common.output")
    private Path file;

    @Option(names = "--size", paramLabel = "POINTS", descriptionKey = "report.size")
    private int points = PrintSize.LARGER.points();

    @Option(names = "--list", descriptionKey = "report.list")
    private boolean list;

    @Override
    public Integer call() {
        if (list) {
            List<ReportKind> kinds = root.desk().reportKinds();
            root.answer(
                    json -> json.objects(
                            "reports",
                            kinds,
                            each -> json.text("kind", each.key()).text("text", Texts.of("report.kind." + each.key()))),
                    out -> kinds.forEach(each ->
                            out.println(Texts.of("report.kind", each.key(), Texts.of("report.kind." + each.key())))));
            return Exit.DONE;
        }
        if (kind == null || wanted == null || file == null) {
            throw new ParameterException(spec.commandLine(), Texts.of("report.missing"));
        }
        ReportKind printed = root.desk().reportKinds().stream()
                .filter(each -> each.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("report.unknown")));
        ReportLayout layout = new ReportLayout(format, size());
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            Path target = root.path(file);
            var result = new AtomicReference<RenderedReport>();
            try {
                Output.write(
                        target,
                        out -> result.set(desk.reports().print(printed, id, root.today(desk.practice()), layout, out)));
            } catch (ReportException e) {
                throw new CliFailure(Exit.FAULT, e.getMessage());
            }
            RenderedReport report = result.get();
            if (!report.unshown().isEmpty()) {
                root.say("report.unshown", String.join("; ", report.unshown()));
            }
            root.answer(
                    json -> write(json, target, report),
                    out -> out.println(Texts.of("report.done", target, report.pages())));
            return Exit.DONE;
        });
    }

    private PrintSize size() {
        try {
            return PrintSize.ofPoints(points);
        } catch (IllegalArgumentException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("report.size"));
        }
    }

    private void write(Json json, Path target, RenderedReport report) {
        json.text("kind", kind)
                .text("file", target.toString())
                .text("format", format.name().toLowerCase(Locale.ROOT))
                .number("pages", report.pages())
                .texts("unshown", report.unshown())
                .object("readability", each -> {
                    measures(each, report.reading().ourWords());
                    each.object("page", page -> measures(page, report.reading().page()));
                });
    }

    private static void measures(Json json, Readability of) {
        json.number("fleschKincaid", of.fleschKincaid(), 1).number("smog", of.smog(), 1);
    }
}
