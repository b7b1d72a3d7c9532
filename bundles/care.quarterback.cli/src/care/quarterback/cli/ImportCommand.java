package care.quarterback.cli;

import care.quarterback.core.exchange.ImportRequest;
import care.quarterback.core.exchange.ImportResult;
import care.quarterback.core.exchange.ImportResult.Outcome;
import care.quarterback.core.exchange.Matching;
import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.value.CaseId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Imports records and case files. */
@Command(
        name = "import",
        description =
                "Imports records (FHIR R4, also gzipped or as NDJSON) and case files. Each entry that was not taken is "
                        + "named with its reason. The same file twice doubles nothing.")
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to import")
    private List<Path> files;

    @Option(names = "--dry-run", description = "only say what would be taken; nothing is changed")
    private boolean dryRun;

    @Option(names = "--into", paramLabel = "CASE", description = "the case that the record belongs to")
    private String into;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            Optional<CaseId> target = Optional.ofNullable(into).map(text -> root.caseOf(desk, text));
            var request = new ImportRequest(target, dryRun, Matching.unasked());
            List<ImportResult> done = files.stream()
                    .map(file -> desk.imports().importFile(new FileSource(root.path(file)), request, Progress.NONE))
                    .toList();
            root.answer(json -> json.objects("files", done, each -> write(json, each)), out -> {
                done.forEach(each -> ImportPrint.print(out, each));
                if (dryRun) {
                    out.println(Texts.of("import.dry"));
                }
            });
            return done.stream().anyMatch(each -> each.outcome() == Outcome.REFUSED) ? Exit.REFUSED : Exit.DONE;
        });
    }

    private static void write(Json json, ImportResult result) {
        json.text("file", result.file())
                .text("outcome", result.outcome().name())
                .text("refusal", result.refusal());
        if (result.cases().size() == 1) {
            json.text("case", result.cases().getFirst().value());
        } else if (!result.cases().isEmpty()) {
            json.texts("cases", result.cases().stream().map(CaseId::value).toList());
        }
        json.object("taken", taken -> result.taken().forEach(taken::number))
                .objects(
                        "items",
                        result.items(),
                        item -> json.text("at", item.at())
                                .text("type", item.type())
                                .text("status", item.status().name())
                                .text("message", item.message()))
                .texts("notes", result.notes());
    }
}
