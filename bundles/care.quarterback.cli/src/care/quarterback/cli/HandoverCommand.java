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
@Command(
        name = "handover",
        description =
                "Hands cases and open tasks from one person to another. Without --yes it only says how many cases that"
                        + " are.")
final class HandoverCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(
            names = "--from",
            paramLabel = "NAME",
            required = true,
            description = "who has them, as written in the cases")
    private String from;

    @Option(names = "--to", paramLabel = "NAME", required = true, description = "who gets them")
    private String to;

    @Option(names = "--yes", description = "do it")
    private boolean yes;

    @Parameters(paramLabel = "CASE", arity = "0..*", description = "only these cases; all of them unless given")
    private List<String> wanted = List.of();

    @Override
    public Integer call() {
        if (from.isBlank() || to.isBlank() || from.strip().equals(to.strip())) {
            throw new CliFailure(Exit.USAGE, Texts.of("handover.people"));
        }
        return root.withStore(desk -> {
            root.bringListsUpToDate(desk);
            HandOverDesk handOvers = desk.handOvers();
            List<CaseId> all = handOvers.of(from);
            List<CaseId> chosen = wanted.stream()
                    .map(text -> root.caseOf(desk, text))
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
            var result = yes ? handOvers.handOver(ids, from, to) : new HandOverDesk.Result(List.of(), List.of());
            root.answer(
                    json -> json.text("from", from)
                            .text("to", to)
                            .number("count", ids.size())
                            .flag("done", yes)
                            .texts("cases", values(yes ? result.done() : ids))
                            .texts("left", values(result.left())),
                    out -> {
                        out.println(
                                yes
                                        ? Texts.of(
                                                "handover.done", result.done().size(), from, to)
                                        : Texts.of("handover.count", ids.size(), from, to));
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
