package care.quarterback.testkit.scenario;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.MemoryRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The plan of a scenario with every fact entered up to and on a day. */
public final class ScenarioPlan {

    private static final PlanQuery PLAN = new PlanQuery(DeskTexts.in(Locale.US), PlanSettings.shipped());

    private ScenarioPlan() {}

    /** @param number of the scenario; @param until the last day whose facts are known; @param on what today is */
    public static Plan of(int number, String until, String on) {
        var nothing = new CaseProjector(careCase -> List.of(), careCase -> List.of());
        return new ScenarioRun(Scenarios.number(number), new MemoryRepository(), nothing)
                .upTo(LocalDate.parse(until), new CaseId("00000000-0000-4000-8000-00000000000" + number))
                .query(careCase -> PLAN.plan(careCase, LocalDate.parse(on)))
                .join();
    }
}
