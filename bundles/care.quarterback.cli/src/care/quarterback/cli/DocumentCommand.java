package care.quarterback.cli;

import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.StoredPart;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives a document of a case out as a file. */
@Command(name = "document")
final class DocumentCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "document.document")
    private String document;

    @Option(names = "-o", paramLabel = "FILE", required = true, descriptionKey = "common.output")
    private Path file;

    @Option(names = "--page", descriptionKey = "document.page")
    private boolean page;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            desk.papers().requireSaving();
            var id = root.caseOf(desk.lists(), wanted);
            StoredPart part = Refused.understood(() -> desk.entries().document(id, document, Texts.words()))
                    .orElseThrow(() -> new CliFailure(Exit.REFUSED, Texts.of("document.paper")));
            Path target = root.path(file);
            DocumentBytes documents = desk.files().documents();
            if (page && !documents.hasPage(part)) {
                throw new CliFailure(Exit.REFUSED, Texts.of("document.no-page"));
            }
            Output.write(target, out -> {
                if (page) {
                    documents.writePage(part, out);
                } else {
                    documents.write(part, out);
                }
            });
            desk.papers().saved(id);
            root.answer(
                    json -> json.text("case", id.value()).text("file", target.toString()),
                    out -> out.println(Texts.of("export.done", target)));
            return Exit.DONE;
        });
    }
}
