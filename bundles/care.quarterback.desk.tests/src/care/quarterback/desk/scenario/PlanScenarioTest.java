package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.Step;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.model.TriggerCode;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.ScenarioPlan;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The plans that the four scenarios must give, stage by stage. */
class PlanScenarioTest {

    private static Plan stage(int number, String name) {
        String until = Scenarios.number(number).stage(name).until().toString();
        return ScenarioPlan.of(number, until, until);
    }

    private static List<String> gaps(Plan plan, Severity severity) {
        return plan.gaps().stream()
                .filter(gap -> gap.severity() == severity && !gap.overridden())
                .map(PlanScenarioTest::named)
                .sorted()
                .toList();
    }

    private static String named(Gap gap) {
        return gap.subject().isEmpty()
                ? gap.code().name()
                : gap.code() + "(" + gap.subject().toLowerCase(Locale.ROOT) + ")";
    }

    private static void warns(Plan plan, String... expected) {
        List<String> warned = plan.gaps().stream()
                .filter(gap -> !gap.overridden())
                .map(gap -> gap.code().name())
                .toList();
        for (String each : expected) {
            assertTrue(warned.contains(each), each + " is not among " + warned);
        }
    }

    private static List<String> dates(Plan plan, DeadlineCode code) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.code() == code)
                .map(deadline -> deadline.date().toString())
                .toList();
    }

    private static String fired(Plan plan) {
        return String.join(
                " ",
                plan.request().triggers().stream()
                        .map(trigger -> trigger.code())
                        .map(TriggerCode::getLiteral)
                        .toList());
    }

    private static CoverageResult coverage(Plan plan, int opinion) {
        return plan.coverage().stream()
                .filter(outlook -> outlook.opinion() == opinion)
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    @Requirement({"S8", "S19", "S66", "S74", "S84"})
    void backSurgeryBeforeTheVisit() {
        Plan plan = stage(1, "before-visit");
        assertTrue(plan.request().warranted());
        assertEquals("T5b T6a T6c", fired(plan));
        assertEquals(List.of("REQUEST_ITEM_MISSING(imaging reports)"), gaps(plan, Severity.BLOCK));
        assertEquals(Optional.of(Readiness.NOT_READY), plan.ready(Gate.VISIT));
        warns(plan, "GERIATRIC_ASSESSMENT_MISSING", "GERIATRIC_PHARMACIST_MISSING", "ACCESS_DUE_AFTER_VISIT");
        assertEquals(List.of("2026-03-24"), dates(plan, DeadlineCode.RECORDS_DUE));
        assertEquals(List.of("2026-03-26"), dates(plan, DeadlineCode.GO_NO_GO));
        assertEquals(List.of("2026-03-30"), dates(plan, DeadlineCode.DAY_BEFORE_CALL));
        assertEquals(List.of("2026-04-05"), dates(plan, DeadlineCode.ACCESS_DUE));
        assertEquals(List.of("2026-05-05"), dates(plan, DeadlineCode.ACCESS_EXTENDED_DUE));
        assertEquals(List.of("2026-09-30"), dates(plan, DeadlineCode.SAFE_TO_WAIT_UNTIL));
        assertEquals(CoverageResult.LIKELY_COVERED, coverage(plan, 2));
        assertEquals(
                StepStatus.IN_PROGRESS, plan.steps().get(Step.VISIT.ordinal()).status());
    }

    @Test
    @Requirement({"S8", "S76"})
    void backSurgeryIsReadyOnceTheOfficeHasConfirmed() {
        Plan confirmed = ScenarioPlan.of(1, "2026-03-30", "2026-03-30");
        assertEquals(List.of(), gaps(confirmed, Severity.BLOCK));
        assertEquals(Optional.of(Readiness.READY), confirmed.ready(Gate.VISIT));
        Plan unconfirmed = ScenarioPlan.of(1, "2026-03-29", "2026-03-30");
        assertEquals(1, gaps(unconfirmed, Severity.BLOCK).size());
        assertTrue(gaps(unconfirmed, Severity.BLOCK).getFirst().startsWith("RECEIPT_UNCONFIRMED"));
        assertEquals(Optional.of(Readiness.NOT_READY), unconfirmed.ready(Gate.VISIT));
        assertEquals(
                Optional.of(Readiness.READY),
                ScenarioPlan.of(1, "2026-03-29", "2026-03-29").ready(Gate.VISIT));
    }

    @Test
    @Requirement({"S119", "S121", "S123", "S124"})
    void backSurgeryAfterTheCallAndAtTheDecision() {
        Plan call = stage(1, "after-call");
        assertEquals(CoverageResult.LIKELY_COVERED, coverage(call, 3));
        assertTrue(
                gaps(call, Severity.BLOCK).stream().anyMatch(gap -> gap.startsWith("COVERAGE_UNCHECKED")),
                call.gaps().toString());
        Plan end = stage(1, "final");
        assertEquals(CoverageResult.LIKELY_COVERED, coverage(end, 3));
        assertEquals(List.of("UNDERSTANDING_UNCHECKED(c)"), decision(end));
        assertEquals(Optional.of(Readiness.NOT_READY), end.ready(Gate.DECISION));
    }

    private static List<String> decision(Plan plan) {
        return plan.gaps().stream()
                .filter(gap -> gap.gate() == Gate.DECISION && gap.blocks())
                .map(PlanScenarioTest::named)
                .toList();
    }

    @Test
    @Requirement({"S50", "S52", "S53"})
    void theRemoteOpinion() {
        Plan plan = stage(2, "records-complete");
        assertEquals("T4 T6a T6c", fired(plan));
        assertEquals(List.of("2026-06-18"), dates(plan, DeadlineCode.GFE_DUE));
        assertEquals(List.of("2026-07-07", "2026-07-09"), dates(plan, DeadlineCode.REPORT_EXPECTED));
        assertEquals(List.of(), dates(plan, DeadlineCode.DAY_BEFORE_CALL));
        assertEquals(List.of(), dates(plan, DeadlineCode.GO_NO_GO));
        assertEquals(CoverageResult.LIKELY_NOT_COVERED, coverage(plan, 2));
        warns(plan, "GERIATRIC_ASSESSMENT_MISSING", "GERIATRIC_PHARMACIST_MISSING");
        var codes =
                new TreeSet<>(plan.gaps().stream().map(gap -> gap.code().name()).toList());
        for (String each : List.of("CANCER_CENTER_NOT_CONSIDERED", "REMOTE_NOT_CONSIDERED", "REMOTE_NOT_ELIGIBLE")) {
            assertTrue(!codes.contains(each), each);
        }
    }

    @Test
    @Requirement({"S13", "S74", "S82", "S92", "S93", "S96"})
    void theRareDisease() {
        Plan plan = stage(3, "before-visit");
        assertEquals("T3 T4", fired(plan));
        warns(plan, "RARE_OUTREACH_MISSING", "RESEARCH_TOPIC_NOT_MIDDLE");
        assertEquals(List.of("2026-08-10", "2026-08-10"), dates(plan, DeadlineCode.OUTREACH_DUE));
        assertEquals(List.of("2026-09-01"), dates(plan, DeadlineCode.RECORDS_DUE));
        assertEquals(List.of("2026-09-02"), dates(plan, DeadlineCode.GO_NO_GO));
        assertEquals(List.of("2026-09-04", "2026-09-07"), dates(plan, DeadlineCode.DAY_BEFORE_CALL));
        assertTrue(plan.deadlines().stream().anyMatch(deadline -> deadline.why().contains("Labor Day")));
        assertEquals(CoverageResult.NOT_THIS_RULE, coverage(plan, 2));
        assertEquals(
                List.of(
                        "FAMILY_HX_INCOMPLETE(brother 2)",
                        "FAMILY_HX_INCOMPLETE(daughter 1)",
                        "FAMILY_HX_INCOMPLETE(daughter 2)"),
                gaps(plan, Severity.WARN).stream()
                        .filter(gap -> gap.startsWith("FAMILY_HX_INCOMPLETE"))
                        .toList());
        assertTrue(gaps(plan, Severity.WARN).contains("RESEARCH_TOPIC_NOT_MIDDLE(amyloid)"));
    }

    @Test
    @Requirement({"S54", "S56", "S109"})
    void theKnee() {
        Plan plan = stage(4, "final");
        assertEquals(List.of("2026-09-18", "2026-09-20"), dates(plan, DeadlineCode.OUTCOME_CHECK));
        assertEquals("T6a T6c", fired(plan));
        warns(plan, "GERIATRIC_ASSESSMENT_MISSING", "GERIATRIC_PHARMACIST_MISSING");
    }
}
