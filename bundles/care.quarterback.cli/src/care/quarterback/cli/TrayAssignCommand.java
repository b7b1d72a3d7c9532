package care.quarterback.cli;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.TypedCommands;
import care.quarterback.core.person.PatientName;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.services.EntryDesk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.FileArrival;
import care.quarterback.steps.records.PageRange;
import care.quarterback.steps.records.SplitDocument;
import care.quarterback.steps.tray.TrayRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts an item of the tray into a case, as a document or as several by pages. */
@Command(name = "assign")
final class TrayAssignCommand implements Callable<Integer> {

    @ParentCommand
    private TrayCommand tray;

    @Mixin
    private EntryAnswer answer;

    @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "tray.assign.item")
    private String item;

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", arity = "0..*", descriptionKey = "attach.fields")
    private List<String> pairs = List.of();

    @Option(names = "--pages", paramLabel = "PAGES", split = ",", descriptionKey = "tray.assign.pages")
    private List<String> pages = List.of();

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "tray.assign.title")
    private List<String> titles = List.of();

    @Override
    public Integer call() {
        boolean one = pages.isEmpty() && titles.size() == 1;
        if (titles.size() != pages.size() && !one) {
            throw new CliFailure(Exit.USAGE, Texts.of("split.titles", pages.size()));
        }
        RootCommand root = tray.root();
        return root.withStore(desk -> {
            TrayRow row = TrayCommand.lasting(desk, item);
            CaseId to = root.caseOf(desk.lists(), wanted);
            EntryDesk.How how = answer.how(root);
            Map<String, String> fields = fields(row);
            TrayDesk.Filed filed = desk.tray()
                    .file(
                            row.id(),
                            to,
                            how,
                            (bytes, typed) ->
                                    new FileArrival(entry(typed, fields).entry(), bytes, parts(typed, fields)));
            switch (filed.outcome()) {
                case Outcome.Done done ->
                    root.answer(
                            json -> json.text("case", to.value())
                                    .flag("already", filed.already())
                                    .flag("dryRun", how.trial()),
                            out -> out.println(Texts.of(said(how, filed), row.label(), patient(desk, to))));
                case Outcome.Rejected rejected -> throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
                case Outcome.Conflicted conflicted -> throw new CliFailure(Exit.CONFLICT, Texts.of("entry.conflict"));
            }
            return Exit.DONE;
        });
    }

    /** Whose case it is, so that a wrong one is seen at once. */
    private static String patient(OpenDesk desk, CaseId to) {
        return desk.sessions()
                .open(to)
                .query(careCase -> PatientName.whole(careCase.getPatient()))
                .join();
    }

    private static String said(EntryDesk.How how, TrayDesk.Filed filed) {
        if (how.trial()) {
            return "tray.assign.dry";
        }
        return filed.already() ? "tray.assign.already" : "tray.assign.done";
    }

    private Map<String, String> fields(TrayRow row) {
        Map<String, String> fields = new LinkedHashMap<>(FieldInput.pairs(pairs));
        if (!FieldInput.names(fields, "title")) {
            fields.put("title", pages.isEmpty() && !titles.isEmpty() ? titles.getFirst() : row.label());
        }
        if (!FieldInput.names(fields, "author") && !row.sender().isBlank()) {
            fields.put("author", row.sender());
        }
        if (!FieldInput.names(fields, "format")) {
            fields.put("format", format(row.kind()).name());
        }
        return fields;
    }

    private static DocumentFormat format(ArrivalKind kind) {
        return switch (kind) {
            case FHIR, CCDA, TABLE -> DocumentFormat.STRUCTURED;
            default -> DocumentFormat.REPORT;
        };
    }

    private static AttachDocument entry(TypedCommands typed, Map<String, String> fields) {
        Deed deed = DeskCatalogue.get().deed("AttachDocument").orElseThrow();
        return (AttachDocument) typed.deed(deed, fields);
    }

    private List<SplitDocument.Part> parts(TypedCommands typed, Map<String, String> fields) {
        List<SplitDocument.Part> parts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageRange range = PageRange.of(pages.get(i));
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put("title", titles.get(i));
            parts.add(new SplitDocument.Part(entry(typed, all).entry(), range.from(), range.to()));
        }
        return parts;
    }
}
