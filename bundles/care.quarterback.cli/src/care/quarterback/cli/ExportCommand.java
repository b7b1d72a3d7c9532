package care.quarterback.cli;

import care.quarterback.model.value.CaseId;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a case as a file for somebody else. */
@Command(name = "export", description = "Writes a case as a file. The file is not encrypted: it is yours to keep safe.")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", description = "number, id, beginning of an id, or the patient's name")
    private String wanted;

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description =
                    "kind of file: qcase, the whole case, or ics, its visits and dates for a calendar, without names "
                            + "and illnesses (${DEFAULT-VALUE} unless given)")
    private String kind = "qcase";

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "where to write it")
    private Path file;

    @Override
    public Integer call() {
        if (!root.desk().exportKinds().contains(kind)) {
            throw new CliFailure(
                    Exit.USAGE,
                    Texts.of("export.kind", String.join(", ", root.desk().exportKinds())));
        }
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk, wanted);
            Path target = root.path(file);
            Output.write(target, out -> desk.exports().write(id, kind, out));
            root.answer(
                    json -> json.text("case", id.value()).text("kind", kind).text("file", target.toString()),
                    out -> out.println(Texts.of("export.done", target)));
            return Exit.DONE;
        });
    }
}
