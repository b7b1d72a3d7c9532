package care.quarterback.cli;

import care.quarterback.core.spi.Progress;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Readability;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.Document.Family;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.report.Unprintable;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Prints the documents of a case, or those that all cases need on a day. */
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

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "report.output")
    private Path file;

    @Option(names = "--size", paramLabel = "POINTS", descriptionKey = "report.size")
    private Integer points;

    @Option(names = "--list", descriptionKey = "report.list")
    private boolean list;

    @Option(names = "--short", descriptionKey = "report.short")
    private boolean brief;

    @Option(names = "--batch", paramLabel = "KIND", descriptionKey = "report.batch")
    private String batch;

    @Option(names = "--due", paramLabel = "DATE", descriptionKey = "report.due")
    private LocalDate due;

    /** A printed file. */
    private record Printed(Path file, RenderedReport report) {}

    @Override
    public Integer call() {
        if (list) {
            return list();
        }
        if (batch != null) {
            return batch();
        }
        if (kind == null || file == null) {
            throw new ParameterException(spec.commandLine(), Texts.of("report.missing"));
        }
        DocumentKind printed = kind(kind);
        if (printed.ofPractice() != (wanted == null)) {
            String key = printed.ofPractice() ? "report.practice" : "report.missing";
            throw new ParameterException(spec.commandLine(), Texts.of(key));
        }
        ReportLayout layout = layout(printed);
        if (format == Format.PDF) {
            root.warmUp();
        }
        return root.withStore(desk -> {
            List<Document> documents = documents(desk, printed);
            if (documents.isEmpty()) {
                throw new CliFailure(
                        Exit.USAGE, Texts.of(printed.ofPractice() ? "report.practice.none" : "report.none"));
            }
            List<Printed> all = new ArrayList<>();
            for (Document document : documents) {
                try {
                    all.add(print(desk, document, layout, numbered(root.path(file), all.size())));
                } catch (UnprintableException letters) {
                    throw new CliFailure(Exit.FAULT, said(letters));
                }
            }
            answer(all);
            return Exit.DONE;
        });
    }

    private List<Document> documents(OpenDesk desk, DocumentKind printed) {
        LocalDate today = root.today(desk.practice());
        if (printed.ofPractice()) {
            root.bringListsUpToDate(desk.lists());
            return desk.reports().practice(printed, format, today, Progress.NONE);
        }
        CaseId id = root.caseOf(desk.lists(), wanted);
        return desk.reports().documents(printed, id, today, brief);
    }

    private int list() {
        var sentences = DeskTexts.in(Language.system());
        List<DocumentKind> kinds = List.of(DocumentKind.values());
        root.answer(
                json -> json.objects(
                        "reports",
                        kinds,
                        each -> json.text("kind", each.key())
                                .text("scope", each.ofPractice() ? "practice" : "case")
                                .text("text", each.about(sentences))),
                out -> kinds.forEach(each -> out.println(Texts.of(
                        each.ofPractice() ? "report.kind.practice" : "report.kind",
                        each.key(),
                        each.about(sentences)))));
        return Exit.DONE;
    }

    /** What all cases need of a kind on a day, into a folder. */
    private int batch() {
        if (due == null || file == null || kind != null) {
            throw new ParameterException(spec.commandLine(), Texts.of("report.batch.missing"));
        }
        DocumentKind printed = kind(batch);
        ReportLayout layout = layout(printed);
        Path folder = root.path(file);
        return root.withStore(desk -> {
            List<Printed> all = new ArrayList<>();
            List<String> left = new ArrayList<>();
            LocalDate today = root.today(desk.practice());
            desk.lists().readable().forEach(summary -> {
                int number = 0;
                for (Document document : desk.reports().due(printed, summary.id(), due, today)) {
                    Path target = folder.resolve(document.file() + ending());
                    try {
                        all.add(print(desk, document, layout, numbered(target, number++)));
                    } catch (UnprintableException letters) {
                        left.add(document.file() + ": " + said(letters));
                    }
                }
            });
            answer(all);
            if (!left.isEmpty()) {
                throw new CliFailure(Exit.FAULT, String.join("\n", left));
            }
            return Exit.DONE;
        });
    }

    private String ending() {
        return "." + format.name().toLowerCase(Locale.ROOT);
    }

    /** Several documents of one kind: the second file is called so. */
    private static Path numbered(Path file, int before) {
        if (before == 0) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + "-" + (before + 1) + name.substring(dot));
    }

    static DocumentKind kind(String key) {
        return DocumentKind.of(key).orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("report.unknown")));
    }

    private Printed print(OpenDesk desk, Document document, ReportLayout layout, Path target) {
        var result = new AtomicReference<RenderedReport>();
        try {
            Output.write(target, out -> result.set(desk.reports().print(document, layout, out)));
        } catch (UnprintableException e) {
            throw e;
        } catch (ReportException e) {
            throw new CliFailure(Exit.FAULT, e.getMessage());
        }
        return new Printed(target, result.get());
    }

    private static String said(UnprintableException letters) {
        return Unprintable.sentence(DeskTexts.in(Language.system()), letters.places());
    }

    private ReportLayout layout(DocumentKind printed) {
        if (format.tables() && !printed.ofPractice()) {
            throw new CliFailure(Exit.USAGE, Texts.of("report.tables"));
        }
        if (format == Format.DOCX && printed.family() != Family.LETTER) {
            throw new CliFailure(Exit.USAGE, Texts.of("report.letters"));
        }
        try {
            return new ReportLayout(format, points == null ? printed.size() : PrintSize.ofPoints(points));
        } catch (IllegalArgumentException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("report.size"));
        }
    }

    private void answer(List<Printed> printed) {
        root.answer(
                json -> {
                    json.text("kind", batch == null ? kind : batch)
                            .text("format", format.name().toLowerCase(Locale.ROOT));
                    printed.stream().findFirst().ifPresent(first -> first(json, first));
                    json.texts(
                            "files",
                            printed.stream().map(each -> each.file().toString()).toList());
                },
                out -> {
                    printed.forEach(each -> out.println(
                            Texts.of("report.done", each.file(), each.report().pages())));
                    if (printed.isEmpty()) {
                        out.println(Texts.of("report.batch.none", due));
                    }
                });
    }

    private static void first(Json json, Printed printed) {
        RenderedReport report = printed.report();
        json.text("file", printed.file().toString())
                .number("pages", report.pages())
                .texts("unshown", List.of())
                .object("readability", each -> {
                    measures(each, report.reading().ourWords());
                    each.object("page", page -> measures(page, report.reading().page()));
                });
    }

    private static void measures(Json json, Readability of) {
        json.number("fleschKincaid", of.fleschKincaid(), 1).number("smog", of.smog(), 1);
    }
}
