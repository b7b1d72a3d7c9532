package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.ScenarioPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the scenarios must give for research, goals, the doctors' talk and the decision. */
class DecisionScenarioTest {

    private static List<String> open(Plan plan, CheckCode code) {
        return plan.gaps().stream()
                .filter(gap -> gap.code() == code && !gap.overridden())
                .map(Gap::subject)
                .sorted()
                .toList();
    }

    private static List<String> dates(Plan plan, DeadlineCode code) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.code() == code)
                .map(deadline -> deadline.date() + (deadline.done() ? " done" : ""))
                .toList();
    }

    @Test
    @Requirement({"S119", "S120", "S121"})
    void inTheFirstOnlyTheHipReplacementIsNotUnderstoodYet() {
        Plan end = ScenarioPlan.of(1, "2026-05-26", "2026-05-26");
        List<String> held = end.gaps().stream()
                .filter(gap -> gap.gate() == Gate.DECISION && gap.blocks())
                .map(gap -> gap.code() + "(" + gap.subject() + ")")
                .toList();
        assertEquals(List.of("UNDERSTANDING_UNCHECKED(C)"), held);
        assertEquals(Optional.of(Readiness.NOT_READY), end.ready(Gate.DECISION));
        assertEquals(List.of(), open(end, CheckCode.CONFIDENCE_MISSING));
        assertEquals(
                List.of(2, 4, 3, 8),
                end.confidence().answers().stream()
                        .map(answered -> answered.value())
                        .toList());
    }

    @Test
    @Requirement({"S105", "S108", "S114", "S115"})
    void inTheFirstNothingOfTheseStepsHoldsVisitOrCallUp() {
        Plan before = ScenarioPlan.of(1, "2026-03-20", "2026-03-20");
        for (CheckCode code : List.of(
                CheckCode.MAIN_DESIRE_MISSING,
                CheckCode.GOAL_UNCLEAR,
                CheckCode.STARTER_QUESTION_MISSING,
                CheckCode.RARE_OUTREACH_MISSING,
                CheckCode.CONFIDENCE_MISSING)) {
            assertEquals(List.of(), open(before, code), code.name());
        }
        assertEquals(List.of("Anton Achterberg"), open(before, CheckCode.FAMILY_PERMISSION_MISSING));
        Plan asked = ScenarioPlan.of(1, "2026-04-06", "2026-04-06");
        assertEquals(List.of("2026-04-14"), dates(asked, DeadlineCode.CONSENSUS_CALL));
        assertEquals(List.of(), open(asked, CheckCode.CONSENT_TO_SHARE_MISSING));
        assertEquals(Optional.of(Readiness.READY), asked.ready(Gate.CALL));
        assertEquals(
                List.of("2026-04-14 done"),
                dates(ScenarioPlan.of(1, "2026-04-15", "2026-04-15"), DeadlineCode.CONSENSUS_CALL));
    }

    @Test
    @Requirement({"S88", "S90", "S92", "S93", "S94", "S96", "S97"})
    void inTheThirdReadingIsNotEnough() {
        Plan plan = ScenarioPlan.of(3, "2026-08-20", "2026-08-20");
        assertEquals(List.of(""), open(plan, CheckCode.RARE_OUTREACH_MISSING));
        assertEquals(List.of("2026-08-10", "2026-08-10"), dates(plan, DeadlineCode.OUTREACH_DUE));
        assertEquals(List.of("amyloid"), open(plan, CheckCode.RESEARCH_TOPIC_NOT_MIDDLE));
        assertEquals(List.of(), open(plan, CheckCode.FORUM_IN_QUESTIONS));
        var research = plan.research();
        assertEquals(
                List.of("GOV true", "ORG true", "FORUM false", "OTHER true"),
                research.notes().stream()
                        .map(note -> note.kind() + " " + note.usable())
                        .toList());
        assertEquals(
                List.of("national guidelines for Hypertensive heart disease with heart failure"),
                research.searchPhrases());
        assertFalse(research.enough());
        assertTrue(research.agenda().getFirst().script().isPresent());
        assertEquals(List.of(""), open(plan, CheckCode.MAIN_DESIRE_MISSING));
    }

    @Test
    @Requirement("S109")
    void inTheFourthTheOutcomeIsAskedForOnASundayAndListedOnTheFridayBefore() {
        assertEquals(
                List.of("2026-09-18", "2026-09-20"),
                dates(ScenarioPlan.of(4, "2026-06-22", "2026-06-22"), DeadlineCode.OUTCOME_CHECK));
        Plan later = ScenarioPlan.of(4, "2026-06-22", "2026-09-21");
        assertEquals(List.of("garden by autumn"), open(later, CheckCode.OUTCOME_CHECK_DUE));
    }
}
