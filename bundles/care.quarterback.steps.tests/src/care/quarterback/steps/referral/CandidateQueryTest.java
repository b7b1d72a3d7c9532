package care.quarterback.steps.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.steps.referral.ReferralRows.CandidateRow;
import care.quarterback.steps.referral.ReferralRows.SpecialtySuggestion;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CandidateQueryTest {

    private static Plan plan(int number, String stage) {
        Scenario scenario = Scenarios.number(number);
        var query = new PlanQuery(DeskTexts.in(Locale.US), PlanSettings.shipped());
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stage(stage))
                .query(careCase -> query.plan(careCase, scenario.stage(stage).until()))
                .join();
    }

    private static List<String> suggested(Plan plan) {
        return plan.referral().suggestions().stream()
                .map(SpecialtySuggestion::specialty)
                .toList();
    }

    @Test
    @Requirement({"S45", "S46"})
    void whoDoesNotWantABackOperationIsPointedToSmallerOnesAndToPainMedicine() {
        List<String> suggested = suggested(plan(1, "before-visit"));
        assertTrue(suggested.containsAll(List.of("minimally invasive spine", "pain medicine")), suggested.toString());
        assertFalse(suggested.contains("cancer center"));
    }

    @Test
    @Requirement("S49")
    void forACancerACancerCenterIsSuggested() {
        assertTrue(suggested(plan(2, "records-complete")).contains("cancer center"));
    }

    @Test
    @Requirement("S45")
    void everyRuleSaysWhereItComesFromAndThatNoClinicianHasReviewedIt() {
        for (SpecialtySuggestion each : SpecialtyTable.shipped().all()) {
            assertTrue(each.source().length() > 20, each.specialty());
            assertFalse(each.reviewed(), each.specialty());
        }
    }

    @Test
    void aLineOfTheTableThatCannotBeReadIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> SpecialtyTable.of(List.of("-\t-\t-\t-\tpain medicine")));
        assertThrows(
                IllegalArgumentException.class,
                () -> SpecialtyTable.of(List.of("NO_PURPOSE\t-\t-\t-\tpain medicine\twhy\tsource\tno")));
    }

    @Test
    @Requirement({"S43", "S50", "S51", "S59"})
    void aRemoteProgrammeRanksAboveACenterThatIsTooFarAway() {
        List<CandidateRow> rows = plan(2, "records-complete").referral().candidates();
        assertEquals("Lakeshore Cancer Institute Online", rows.getFirst().name());
        assertTrue(rows.getFirst().chosen());
        CandidateRow far = rows.getLast();
        assertEquals("Midland Cancer Center", far.name());
        assertTrue(far.points() < rows.getFirst().points());
        assertTrue(far.flags()
                .contains(new CandidateRow.Flag("REACH.NO", "412 miles away. The patient can travel only 100 miles.")));
        assertTrue(far.flags().contains(new CandidateRow.Flag("PASSED_OVER", "Not chosen: Too far to travel.")));
    }

    @Test
    @Requirement({"S47", "S54"})
    void aDoctorOfAnotherPracticeWithTrainingForOlderPeopleHasNothingAgainstHim() {
        CandidateRow eberle = plan(1, "before-visit").referral().candidates().getFirst();
        assertEquals(
                List.of("GOALS.UNKNOWN"),
                eberle.flags().stream().map(CandidateRow.Flag::key).toList());
        assertTrue(eberle.strengths()
                .contains("Doesn’t share a practice or hospital with any doctor who gave an opinion."));
        assertEquals(6, eberle.points());
        assertEquals(9, eberle.outOf());
    }
}
