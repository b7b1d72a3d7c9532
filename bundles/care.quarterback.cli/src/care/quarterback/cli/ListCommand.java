package care.quarterback.cli;

import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryReference.Named;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the entries of a case as other commands name them. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Parameters(index = "1", paramLabel = "KIND", arity = "0..1", descriptionKey = "list.kind")
    private String kind;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            Map<EntryKind, List<Named>> all =
                    Refused.understood(() -> desk.entries().list(id, Optional.ofNullable(kind), Texts.words()));
            List<Named> entries = all.values().stream().flatMap(List::stream).toList();
            root.answer(
                    json -> json.text("case", id.value())
                            .objects(
                                    "entries",
                                    entries,
                                    each -> json.text("reference", each.reference())
                                            .text("id", each.id().value())
                                            .text("shortName", each.shortName())
                                            .flag("removed", !each.inUse())),
                    out -> {
                        entries.forEach(each -> out.println(Texts.of(
                                each.inUse() ? "list.entry" : "list.removed", each.reference(), each.shortName())));
                        if (entries.isEmpty()) {
                            out.println(Texts.of("list.none"));
                        }
                    });
            return Exit.DONE;
        });
    }
}
