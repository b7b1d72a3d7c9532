package care.quarterback.cli;

import care.quarterback.core.spi.Cohort;
import care.quarterback.desk.cohort.CohortRows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the practice's own rates over all cases. It names nobody. */
@Command(
        name = "cohort",
        description =
                "Shows how often second opinions said the same, more, or something else in this practice, beside what"
                        + " others have published; how long the way took, what was missing, what plans said, what it"
                        + " cost.")
final class CohortCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--from", paramLabel = "DATE", description = "only what lies on this day or later")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "only what lies on this day or before")
    private LocalDate to;

    @Option(names = "--specialty", paramLabel = "NAME", description = "only cases of this specialty")
    private String specialty;

    @Option(names = "--list", description = "also lists the cases that are left out, by their numbers")
    private boolean list;

    @Override
    public Integer call() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new CliFailure(Exit.USAGE, Texts.of("cohort.period"));
        }
        var query = new Cohort.Query(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(specialty).map(String::strip).filter(one -> !one.isEmpty()));
        return root.withStore(desk -> {
            root.bringListsUpToDate(desk);
            CohortRows rows = desk.cohort(query, root.today(desk));
            root.answer(json -> CohortJson.write(json, rows), out -> new CohortPrint(out).print(rows, list));
            return Exit.DONE;
        });
    }
}
