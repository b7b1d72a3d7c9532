package care.quarterback.cli;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.TableChoices;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Imports records and case files. */
@Command(
        name = "import",
        description = {
            "Imports records (FHIR R4), case files, and lists of running cases (CSV).",
            "A record may be JSON, XML or NDJSON, also gzipped; the first line of a list holds its headings.",
            "Each entry or row that was not taken is named with its reason. The same file twice doubles nothing.",
            "With --dry-run a list shows what each of its columns becomes."
        })
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to import")
    private List<Path> files;

    @Option(names = "--dry-run", description = "only say what would be taken; nothing is changed")
    private boolean dryRun;

    @Option(names = "--into", paramLabel = "CASE", description = "the case that the record belongs to")
    private String into;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = {
                "what a column of a list becomes, such as \"Seen by=first-doctor\"; \"-\" for nothing. Fields:",
                "name, given-name, family-name, birth-date, sex, question, case-number, owner, opened-on, telephone,",
                "email, address, city, state, postal-code, language, contact-name, contact-relationship,",
                "contact-telephone, first-doctor, first-doctor-specialty, primary-care-doctor, problem, insurance,",
                "member-number, note"
            })
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "how the letters of a list are written, where it is not UTF-8 or UTF-16: windows-1252 ...")
    private String encoding;

    @Override
    public Integer call() {
        var choices = new TableChoices(columns, Optional.ofNullable(encoding).map(ImportCommand::charset));
        return root.withStore(desk -> {
            Optional<CaseId> target = Optional.ofNullable(into).map(text -> root.caseOf(desk, text));
            var request = new ImportRequest(target, dryRun, Matching.unasked());
            List<ImportResult> done = files.stream()
                    .map(file -> desk.imports()
                            .importFile(
                                    new ChosenSource(new FileSource(root.path(file)), choices), request, Progress.NONE))
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

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new CliFailure(Exit.USAGE, Texts.of("import.encoding"));
        }
    }

    /** A file with what was said about its columns. */
    private record ChosenSource(FileSource file, TableChoices table) implements ImportSource {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() throws IOException {
            return file.open();
        }
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
