package care.quarterback.cli;

import care.quarterback.core.session.Outcome;
import care.quarterback.model.value.CaseId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes one case of two. */
@Command(
        name = "merge",
        description =
                "Takes what a case holds that was opened twice for the same person over into the one that is kept, and"
                        + " closes it. Both keep in their audit what was done. Without --yes it only says which two are"
                        + " meant.")
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(index = "0", paramLabel = "KEPT", description = "the case that is kept")
    private String kept;

    @Parameters(index = "1", paramLabel = "DOUBLE", description = "the case that was opened twice")
    private String doubled;

    @Option(names = "--yes", description = "do it")
    private boolean yes;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId into = root.caseOf(desk, kept);
            CaseId from = root.caseOf(desk, doubled);
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
