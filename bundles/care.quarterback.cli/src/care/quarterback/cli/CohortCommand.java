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
@Command(name = "cohort")
final class CohortCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cohort.from")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "cohort.to")
    private LocalDate to;

    @Option(names = "--specialty", paramLabel = "NAME", descriptionKey = "cohort.specialty")
    private String specialty;

    @Option(names = "--list", descriptionKey = "cohort.list")
    private boolean list;

    @Override
    public Integer call() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new CliFailure(Exit.USAGE, Texts.of("cohort.period"));
        }
        var query = new Cohort.Query(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(specialty).map(String::strip).filter(name -> !name.isEmpty()));
        return root.withStore(desk -> {
            root.bringListsUpToDate(desk.lists());
            CohortRows rows = desk.lists().cohort(query, root.today(desk.practice()));
            root.answer(json -> CohortJson.write(json, rows), out -> new CohortPrint(out).print(rows, list));
            return Exit.DONE;
        });
    }
}
