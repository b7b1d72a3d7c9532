package care.quarterback.cli;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.services.CaseFiles;
import care.quarterback.desk.services.EntryDesk;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.FileFormat;
import care.quarterback.steps.records.StoredBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a file into a case as a document. */
@Command(name = "attach")
final class AttachCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Mixin
    private CaseTarget target;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "attach.file")
    private Path file;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "attach.fields")
    private List<String> pairs = List.of();

    @Override
    public Integer call() {
        Map<String, String> fields = new LinkedHashMap<>(FieldInput.pairs(pairs));
        if (!FieldInput.names(fields, "title")) {
            fields.put("title", file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        }
        if (!FieldInput.names(fields, "format")) {
            format().ifPresent(format -> {
                fields.put("format", format.name());
                root.say("attach.format", Texts.words().word(format));
            });
        }
        return target.work(root, (desk, id, how) -> {
            var trial = new EntryDesk.How(how.day(), true, how.sentences());
            EntryDesk.Answer tried = attach(desk.entries(), id, fields, StoredBytes.NONE, trial);
            boolean only = how.trial() || !(tried.outcome() instanceof Outcome.Done);
            return only ? tried : attach(desk.entries(), id, fields, stored(desk.files()), how);
        });
    }

    private static EntryDesk.Answer attach(
            EntryDesk entries, CaseId id, Map<String, String> fields, StoredBytes bytes, EntryDesk.How how) {
        Deed deed = DeskCatalogue.get().deed("AttachDocument").orElseThrow();
        return entries.enter(id, how, typed -> {
            var command = (AttachDocument) typed.deed(deed, fields);
            return List.of(new AttachDocument(command.entry(), bytes));
        });
    }

    /** What the file tells by itself. */
    private Optional<DocumentFormat> format() {
        try (InputStream in = Files.newInputStream(root.path(file))) {
            return FileFormat.of(file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("from.unreadable", file));
        }
    }

    private StoredBytes stored(CaseFiles store) {
        try (InputStream in = Files.newInputStream(root.path(file))) {
            return store.documents().take(in);
        } catch (CommandRejected rejected) {
            throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("from.unreadable", file));
        }
    }
}
