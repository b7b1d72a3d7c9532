package care.quarterback.steps.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.OwnSuggestion;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.steps.referral.ReferralRows.SpecialtySuggestion;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryPractice;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnSuggestionTest {

    private final PracticeSession practice = PracticeSession.open(
            new PracticeServices(new MemoryPractice(), Fixed.on("2026-03-20"), Fixed.ids(), Runnable::run),
            new Actor("Nadia"));

    private Outcome add(String table, String when, String consider, String reviewedBy) {
        return practice.execute(new AddToDirectory(
                        DirectoryList.SUGGESTION,
                        Map.of("table", table, "when", when, "consider", consider, "reviewedBy", reviewedBy)))
                .join();
    }

    private List<String> refused(String table, String consider) {
        return ((Outcome.Rejected) add(table, "any", consider, ""))
                .problems().stream().map(Problem::field).toList();
    }

    /** The plan of the back operation before the second doctor is seen. */
    private Plan plan() {
        Scenario scenario = Scenarios.number(1);
        var query = new PlanQuery(DeskTexts.in(Locale.US), practice::settings);
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stage("before-visit"))
                .query(careCase ->
                        query.plan(careCase, scenario.stage("before-visit").until()))
                .join();
    }

    private List<SpecialtySuggestion> suggested() {
        return plan().referral().suggestions();
    }

    @Test
    @Requirement("S45")
    void aSpecialtyOfThePracticeStandsBehindTheShippedOnesAndSaysWhoReviewedIt() {
        int shipped = suggested().size();
        assertTrue(add("specialties", "spinal fusion, M40-M54", "spine school", "Dr. Ida Wu")
                .done());
        List<SpecialtySuggestion> now = suggested();
        assertEquals(shipped + 1, now.size());
        assertEquals(
                new SpecialtySuggestion(
                        "spine school",
                        "Your practice suggests this for: spinal fusion, M40-M54.",
                        "The practice’s own, reviewed by Dr. Ida Wu",
                        true),
                now.getLast());
    }

    @Test
    void aRowThatNobodyReviewedSaysSoAndARowForSomethingElseIsNotThere() {
        add("specialties", "any", "pain medicine", "");
        add("specialties", "C61", "seed implants", "Dr. Ida Wu");
        SpecialtySuggestion last = suggested().getLast();
        assertEquals("pain medicine", last.specialty(), "also where a shipped row names it");
        assertEquals("The practice’s own, not reviewed by anyone yet", last.source());
        assertFalse(last.reviewed());
        assertTrue(suggested().stream()
                .noneMatch(suggestion -> suggestion.specialty().equals("seed implants")));
    }

    @Test
    @Requirement("S89")
    void aSiteOfThePracticeIsOneToBeginWith() {
        int shipped = plan().research().sites().size();
        add("trusted-sites", "any", "Spine library spine.example.org", "Dr. Ida Wu");
        var sites = plan().research().sites();
        assertEquals(shipped + 1, sites.size());
        assertEquals("spine.example.org", sites.getLast().host());
        assertEquals("Spine library", sites.getLast().name());
        assertEquals(
                "The practice’s own, reviewed by Dr. Ida Wu", sites.getLast().source());
        assertEquals("", sites.getFirst().source());
    }

    @Test
    @Requirement("S91")
    void anOrganizationOfThePracticeStandsBesideTheShippedOnes() {
        var shipped = plan().research().organizations();
        add("organizations", "any", "Spine Foundation https://spine.example.org", "Dr. Ida Wu");
        add("organizations", "C61", "Prostate Foundation https://prostate.example.org", "Dr. Ida Wu");
        var now = plan().research().organizations();
        assertEquals(shipped.size() + 1, now.size());
        assertEquals("Spine Foundation", now.getLast().name());
        assertEquals("https://spine.example.org", now.getLast().address());
        assertEquals("The practice’s own, reviewed by Dr. Ida Wu", now.getLast().source());
    }

    @Test
    void aRowThatCouldHaveNoEffectIsRefused() {
        assertEquals(List.of("table"), refused("moods", "calm"));
        assertEquals(List.of("consider"), refused("trusted-sites", "the library"));
        assertEquals(List.of("consider"), refused("organizations", "Spine Foundation spine.example.org"));
        assertEquals(List.of(), practice.rows().join().suggestions());
    }

    @Test
    void codesWordsAndRangesAreFoundWhereTheyBeginAWord() {
        var about = new OwnSuggestion.About(List.of("M48.061", "C61"), List.of("Lumbar stenosis"), true, false);
        for (String when : List.of("M48", "M48.0", "m48, M40-M54", "stenosis", "LUMBAR", "older", "rare, any")) {
            assertTrue(row(when).fits(about), when);
        }
        for (String when : List.of("M49", "M50-M54", "nosis", "rare", "knee, C62", " , ")) {
            assertFalse(row(when).fits(about), when);
        }
    }

    private static OwnSuggestion row(String when) {
        return new OwnSuggestion(OwnSuggestion.Table.SPECIALTIES, when, "spine school", "", "");
    }

    @Test
    void theSourceOfARowIsSaidBehindTheReviewer() {
        var row = new OwnSuggestion(
                OwnSuggestion.Table.SPECIALTIES, "any", "spine school", "Meeting of 3 March 2026", "Dr. Ida Wu");
        assertEquals(
                "The practice’s own, reviewed by Dr. Ida Wu: Meeting of 3 March 2026",
                row.basis(DeskTexts.in(Locale.US)));
        assertEquals("Your practice always suggests this.", row.why(DeskTexts.in(Locale.US)));
        assertEquals(Optional.empty(), OwnSuggestion.Table.of("moods"));
    }
}
