package care.quarterback.cli;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.TableChoices;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.model.value.CaseId;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Imports records and case files. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "import.file")
    private List<Path> files;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @ArgGroup(exclusive = true)
    private Where where;

    /** Which case it goes into, where a person says so. */
    private static final class Where {

        @Option(names = "--into", paramLabel = "CASE", descriptionKey = "import.into")
        private String into;

        @Option(names = "--new", descriptionKey = "import.new")
        private boolean fresh;
    }

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "import.map")
    private Map<String, String> columns = Map.of();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "import.kind")
    private String kind;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "import.encoding")
    private String encoding;

    @Option(names = "--dates", paramLabel = "ORDER", descriptionKey = "import.dates")
    private String dates;

    @Override
    public Integer call() {
        var choices = new TableChoices(
                columns,
                Optional.ofNullable(encoding).map(ImportCommand::charset),
                Optional.ofNullable(kind),
                Optional.ofNullable(dates).map(ImportCommand::dayFirst));
        return root.withStore(desk -> {
            Optional<CaseId> target =
                    Optional.ofNullable(where).map(said -> said.into).map(text -> root.caseOf(desk.lists(), text));
            boolean fresh = where != null && where.fresh;
            var request = new ImportRequest(target, fresh, dryRun, Matching.unasked());
            ImportCases imports = desk.files().imports();
            List<FileSource> given = files.stream()
                    .map(file -> new FileSource(root.path(file), choices))
                    .toList();
            List<ImportResult> done = imports.records(given, Progress.NONE).stream()
                    .map(record -> imports.importRecord(record, request, Progress.NONE))
                    .toList();
            root.answer(json -> json.objects("files", done, each -> write(json, each)), out -> {
                done.forEach(each -> ImportPrint.print(out, each));
                if (dryRun) {
                    out.println(Texts.of("import.dry"));
                }
            });
            return exit(done);
        });
    }

    private static int exit(List<ImportResult> done) {
        if (done.stream().anyMatch(each -> each.outcome() == Outcome.REFUSED)) {
            return Exit.REFUSED;
        }
        boolean nothing = done.stream().allMatch(each -> each.outcome() == Outcome.NOTHING);
        return nothing || done.stream().anyMatch(ImportResult::isLeftOut) ? Exit.NO : Exit.DONE;
    }

    private static boolean dayFirst(String order) {
        return switch (order) {
            case "day-first" -> true;
            case "month-first" -> false;
            default -> throw new CliFailure(Exit.USAGE, Texts.of("import.dates"));
        };
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new CliFailure(Exit.USAGE, Texts.of("import.encoding"));
        }
    }

    private static void write(Json json, ImportResult result) {
        json.text("file", result.file())
                .text("outcome", result.outcome().name())
                .text("refusal", result.refusal());
        if (!result.parts().isEmpty()) {
            json.texts("parts", result.parts());
        }
        if (result.cases().size() == 1) {
            json.text("case", result.cases().getFirst().value());
        } else if (!result.cases().isEmpty()) {
            json.texts("cases", result.cases().stream().map(CaseId::value).toList());
        }
        json.object("taken", taken -> result.taken().forEach(taken::number))
                .objects("items", result.items(), item -> {
                    json.text("at", item.at())
                            .text("type", item.type())
                            .text("status", item.status().name())
                            .text("message", item.message());
                    if (item.isLeftOut()) {
                        json.flag("lost", true);
                    }
                })
                .texts("notes", result.notes())
                .objects(
                        "changes",
                        result.changes(),
                        each -> json.text("case", each.id().value())
                                .texts("new", each.preview().added())
                                .texts("changed", each.preview().changed())
                                .texts("withdrawn", each.preview().withdrawn())
                                .texts("gone", each.preview().gone())
                                .texts("older", each.preview().older()));
    }
}
