package care.quarterback.desk.report;

import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.ReportCases;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;

/** The family's report of a case, for tests. */
final class FamilyReports {

    static final LocalDate ON = LocalDate.of(2026, 6, 12);

    private FamilyReports() {}

    /** The empty case, or the stage of a scenario that a case file is named after, as it is on the stage's day. */
    static FamilyReport named(String name) {
        if (name.equals("bare")) {
            return report(ReportCases.bare());
        }
        Scenario scenario = Scenarios.number(name.charAt(2) - '0');
        Scenario.Stage stage = scenario.stage(name.substring(4));
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(stage)
                .query(careCase -> report(careCase, stage.until()))
                .join();
    }

    /** On a fixed day. */
    static FamilyReport report(CareCase careCase) {
        return report(careCase, ON);
    }

    /** As it is on a day. */
    static FamilyReport report(CareCase careCase, LocalDate on) {
        return FamilyReportQuery.of(DocumentCases.source(careCase, on));
    }
}
