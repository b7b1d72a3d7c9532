package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.desk.plan.Plan;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.ScenarioPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the four scenarios give for coverage, costs, own copies and release forms. */
class CoverageScenarioTest {

    private static CoverageOutlook outlook(Plan plan, int opinion) {
        return plan.coverage().stream()
                .filter(outlook -> outlook.opinion() == opinion)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> open(Plan plan, CheckCode code) {
        return plan.gaps().stream()
                .filter(gap -> gap.code() == code)
                .map(gap -> gap.subject())
                .toList();
    }

    private static List<String> days(Plan plan, DeadlineCode code) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.code() == code)
                .map(deadline -> deadline.date().toString())
                .toList();
    }

    @Test
    @Requirement({"S33", "S79"})
    void backSurgeryBeforeTheVisit() {
        Plan plan = ScenarioPlan.of(1, "2026-03-20", "2026-03-20");
        assertEquals(CoverageResult.LIKELY_COVERED, outlook(plan, 2).result());
        assertEquals(List.of("2026-04-05"), days(plan, DeadlineCode.ACCESS_DUE));
        assertEquals(List.of("2026-05-05"), days(plan, DeadlineCode.ACCESS_EXTENDED_DUE));
        assertEquals(List.of("Harbor Spine"), open(plan, CheckCode.ACCESS_DUE_AFTER_VISIT));
        assertEquals(List.of("2026-12-31"), days(plan, DeadlineCode.RELEASE_EXPIRES));
        for (CheckCode code : List.of(
                CheckCode.COVERAGE_UNCHECKED,
                CheckCode.COST_UNKNOWN,
                CheckCode.RELEASE_INVALID,
                CheckCode.SENSITIVE_NEEDS_CONSENT,
                CheckCode.ACCESS_OVERDUE)) {
            assertEquals(List.of(), open(plan, code), code.name());
        }
        Plan later = ScenarioPlan.of(1, "2026-03-27", "2026-03-27");
        assertEquals(List.of(), open(later, CheckCode.ACCESS_DUE_AFTER_VISIT));
    }

    @Test
    @Requirement({"S123", "S37"})
    void backSurgeryAfterTheCall() {
        Plan called = ScenarioPlan.of(1, "2026-04-14", "2026-04-14");
        assertEquals(List.of("third opinion"), open(called, CheckCode.COVERAGE_UNCHECKED));
        Plan plan = ScenarioPlan.of(1, "2026-04-15", "2026-04-15");
        assertEquals(List.of("third opinion"), open(plan, CheckCode.COVERAGE_UNCHECKED));
        assertEquals(CoverageResult.LIKELY_COVERED, outlook(plan, 3).result());
        assertEquals(Optional.of(new BigDecimal("48.00")), outlook(plan, 3).patientShare());
        assertEquals(List.of(), open(ScenarioPlan.of(1, "2026-04-20", "2026-04-20"), CheckCode.COVERAGE_UNCHECKED));
        assertEquals(List.of(), open(ScenarioPlan.of(1, "2026-05-26", "2026-05-26"), CheckCode.COVERAGE_UNCHECKED));
    }

    @Test
    @Requirement({"S53", "S71"})
    void anOpinionByRecordsThatThePlanDoesNotPayFor() {
        Plan plan = ScenarioPlan.of(2, "2026-06-29", "2026-06-29");
        CoverageOutlook outlook = outlook(plan, 2);
        assertEquals(CoverageResult.LIKELY_NOT_COVERED, outlook.result());
        assertEquals(Optional.of("NL-48213"), outlook.reference());
        assertEquals(Optional.empty(), outlook.patientShare());
        assertEquals(List.of("Lakeshore Cancer Institute Online"), open(plan, CheckCode.REMOTE_COST_NOT_ACKNOWLEDGED));
        assertEquals(List.of("2026-06-18"), days(plan, DeadlineCode.GFE_DUE));
        assertEquals(List.of(), open(plan, CheckCode.COVERAGE_UNCHECKED));
        assertEquals(List.of(), open(plan, CheckCode.COST_UNKNOWN));
        Plan agreed = ScenarioPlan.of(2, "2026-06-30", "2026-06-30");
        assertEquals(List.of(), open(agreed, CheckCode.REMOTE_COST_NOT_ACKNOWLEDGED));
    }

    @Test
    @Requirement("S33")
    void noProcedureIsNotThisRule() {
        CoverageOutlook outlook = outlook(ScenarioPlan.of(3, "2026-08-20", "2026-08-20"), 2);
        assertEquals(CoverageResult.NOT_THIS_RULE, outlook.result());
        assertTrue(outlook.sentence().contains("ordinary Part B visit"), outlook.sentence());
    }

    @Test
    @Requirement("S33")
    void twoOperationsForOneNeedAreAskedAbout() {
        Plan plan = ScenarioPlan.of(4, "2026-05-28", "2026-05-28");
        assertEquals(CoverageResult.LIKELY_COVERED, outlook(plan, 2).result());
        assertEquals(CoverageResult.ASK_MEDICARE, outlook(plan, 3).result());
        assertFalse(outlook(plan, 3).reasons().isEmpty());
    }
}
