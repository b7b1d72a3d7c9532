package care.quarterback.cli;

import care.quarterback.core.check.Gate;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.Readiness;
import care.quarterback.model.value.CaseId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the plan of a case: steps, gaps, dates, what is ready. */
@Command(
        name = "plan",
        description = "Shows where the seven steps of a case stand, what is missing, by when, and what is ready. "
                + "Each line is a suggestion with its rule; a person decides.")
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", description = "number, id, beginning of an id, or the patient's name")
    private String wanted;

    @Option(names = "--check", description = "exit with 1 when the next visit is not ready")
    private boolean check;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk, wanted);
            Plan plan = desk.plan(id, root.today(desk));
            root.answer(json -> PlanJson.write(json, id, plan), out -> new PlanPrint(out).print(plan));
            boolean held =
                    plan.ready(Gate.VISIT).filter(Readiness.NOT_READY::equals).isPresent();
            return check && held ? Exit.NO : Exit.DONE;
        });
    }
}
