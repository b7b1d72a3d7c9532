package care.quarterback.cli;

import care.quarterback.model.value.CaseId;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a case as a file for somebody else. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Option(names = "--as", paramLabel = "KIND", descriptionKey = "export.as")
    private String kind = "qcase";

    @Option(names = "-o", paramLabel = "FILE", required = true, descriptionKey = "common.output")
    private Path file;

    @Override
    public Integer call() {
        if (!root.desk().exportKinds().contains(kind)) {
            throw new CliFailure(
                    Exit.USAGE,
                    Texts.of("export.kind", String.join(", ", root.desk().exportKinds())));
        }
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            Path target = root.path(file);
            Output.write(target, out -> desk.files().export(id, kind, out));
            root.answer(
                    json -> json.text("case", id.value()).text("kind", kind).text("file", target.toString()),
                    out -> out.println(Texts.of("export.done", target)));
            return Exit.DONE;
        });
    }
}
