package care.quarterback.cli;

import care.quarterback.desk.services.HandOverDesk;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives a colleague what somebody has. */
@Command(name = "handover")
final class HandoverCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--from", paramLabel = "NAME", required = true, descriptionKey = "handover.from")
    private String from;

    @Option(names = "--to", paramLabel = "NAME", required = true, descriptionKey = "handover.to")
    private String to;

    @Option(names = "--yes", descriptionKey = "common.yes")
    private boolean yes;

    @Parameters(paramLabel = "CASE", arity = "0..*", descriptionKey = "handover.case")
    private List<String> wanted = List.of();

    @Override
    public Integer call() {
        if (from.isBlank() || to.isBlank() || from.strip().equals(to.strip())) {
            throw new CliFailure(Exit.USAGE, Texts.of("handover.people"));
        }
        return root.withStore(desk -> {
            root.bringListsUpToDate(desk.lists());
            HandOverDesk handOvers = desk.handOvers();
            List<CaseId> all = handOvers.of(from);
            List<CaseId> chosen = wanted.stream()
                    .map(text -> root.caseOf(desk.lists(), text))
                    .distinct()
                    .toList();
            List<CaseId> ids = wanted.isEmpty()
                    ? all
                    : all.stream().filter(chosen::contains).toList();
            if (!all.containsAll(chosen)) {
                throw new CliFailure(Exit.USAGE, Texts.of("handover.other", from));
            }
            if (ids.isEmpty()) {
                throw new CliFailure(Exit.USAGE, Texts.of("handover.none", from));
            }
            int entries = handOvers.entries(from, ids);
            var result = yes ? handOvers.handOver(ids, from, to) : new HandOverDesk.Result(List.of(), List.of());
            root.answer(
                    json -> json.text("from", from)
                            .text("to", to)
                            .number("count", ids.size())
                            .number("entries", entries)
                            .flag("done", yes)
                            .texts("cases", values(yes ? result.done() : ids))
                            .texts("left", values(result.left())),
                    out -> {
                        out.println(
                                yes
                                        ? Texts.of(
                                                "handover.done", result.done().size(), from, to, entries)
                                        : Texts.of("handover.count", ids.size(), from, to, entries));
                        if (!result.left().isEmpty()) {
                            out.println(Texts.of("handover.left", String.join("\n  ", values(result.left()))));
                        }
                    });
            return result.left().isEmpty() ? Exit.DONE : Exit.CONFLICT;
        });
    }

    private static List<String> values(List<CaseId> ids) {
        return ids.stream().map(CaseId::value).toList();
    }
}
