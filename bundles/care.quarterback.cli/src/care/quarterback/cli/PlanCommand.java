package care.quarterback.cli;

import care.quarterback.core.check.Gate;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.value.CaseId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the plan of a case: steps, gaps, dates, what is ready. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Option(names = "--check", descriptionKey = "plan.check")
    private boolean check;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            CaseId id = root.caseOf(desk.lists(), wanted);
            Plan plan = desk.reading().plan(id, root.today(desk.practice()));
            root.answer(json -> PlanJson.write(json, id, plan), out -> new PlanPrint(out).print(plan));
            boolean held =
                    plan.ready(Gate.VISIT).filter(Readiness.NOT_READY::equals).isPresent();
            return check && held ? Exit.NO : Exit.DONE;
        });
    }
}
