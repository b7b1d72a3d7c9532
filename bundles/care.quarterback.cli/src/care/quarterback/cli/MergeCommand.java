package care.quarterback.cli;

import care.quarterback.core.session.Outcome;
import care.quarterback.model.value.CaseId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes one case of two. */
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "KEPT", descriptionKey = "merge.kept")
    private String kept;

    @Parameters(index = "1", paramLabel = "DOUBLE", descriptionKey = "merge.double")
    private String doubled;

    @Option(names = "--yes", descriptionKey = "common.yes")
    private boolean yes;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId into = root.caseOf(desk.lists(), kept);
            CaseId from = root.caseOf(desk.lists(), doubled);
            if (yes) {
                switch (desk.merges().merge(into, from)) {
                    case Outcome.Done done -> {}
                    case Outcome.Rejected rejected -> throw new CliFailure(Exit.REFUSED, Texts.of(rejected.problems()));
                    case Outcome.Conflicted conflicted ->
                        throw new CliFailure(Exit.CONFLICT, Texts.of("merge.conflict"));
                }
            }
            root.answer(
                    json -> json.text("case", into.value())
                            .text("double", from.value())
                            .flag("done", yes),
                    out -> out.println(Texts.of(yes ? "merge.done" : "merge.planned", into.value(), from.value())));
            return Exit.DONE;
        });
    }
}
