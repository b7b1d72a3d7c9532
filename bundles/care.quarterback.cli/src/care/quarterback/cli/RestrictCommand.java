package care.quarterback.cli;

import care.quarterback.desk.services.RestrictionDesk;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says who alone may open a case. */
@Command(name = "restrict")
final class RestrictCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Option(names = "--to", paramLabel = "NAME", descriptionKey = "restrict.to")
    private List<String> people = List.of();

    @Option(names = "--lift", descriptionKey = "restrict.lift")
    private boolean lift;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "restrict.reason")
    private String reason;

    @Override
    public Integer call() {
        if (lift && !people.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Texts.of("restrict.both"));
        }
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            RestrictionDesk restrictions = desk.restrictions();
            if (lift) {
                restrictions.lift(id, reason);
            } else if (!people.isEmpty()) {
                restrictions.restrict(id, people, reason);
            }
            List<String> now = restrictions.people(id);
            root.answer(
                    json -> json.text("id", id.value()).texts("people", now),
                    out -> out.println(
                            now.isEmpty()
                                    ? Texts.of("restrict.none")
                                    : Texts.of("restrict.people", String.join("\n  ", now))));
            return Exit.DONE;
        });
    }
}
