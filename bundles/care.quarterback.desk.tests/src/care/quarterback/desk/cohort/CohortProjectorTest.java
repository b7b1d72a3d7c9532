package care.quarterback.desk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.CohortFacts;
import care.quarterback.core.spi.CohortFacts.Missing;
import care.quarterback.core.spi.CohortFacts.Pair;
import care.quarterback.core.spi.CohortFacts.PatientCost;
import care.quarterback.core.spi.CourseStep;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.MissingEffect;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the scenarios add to the practice's own rates, stage by stage. */
class CohortProjectorTest {

    private static final Sentences WORDS = DeskTexts.in(Locale.US);

    private final CohortProjector projector =
            new CohortProjector(new CompareQuery(WORDS), new PlanQuery(WORDS, PlanSettings.shipped()), Optional::empty);

    private CohortFacts at(int number, String stage) {
        Scenario scenario = Scenarios.number(number);
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stage(stage))
                .query(projector::apply)
                .join();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    @Requirement("S112")
    void theFirstTwoOpinionsCountOnceWhateverTheThirdSays() {
        Pair pair = new Pair("DIFFERENT", "", "T_DIFFERENT", "YES", "NO", Optional.of(day("2026-04-03")));
        assertEquals(Optional.empty(), at(1, "before-visit").pair());
        assertEquals(Optional.of(pair), at(1, "two-opinions").pair());
        assertEquals(Optional.of(pair), at(1, "final").pair());
        assertEquals("REFINED", at(2, "final").pair().orElseThrow().diagnosisClass());
        assertEquals("SAME", at(4, "final").pair().orElseThrow().diagnosisClass());
    }

    @Test
    @Requirement("S112")
    void aPairIsLeftOutWhileADoctorIsNotSureAndCountsLater() {
        assertEquals("PROVISIONAL", at(3, "pending").pair().orElseThrow().exclusion());
        Pair confirmed = at(3, "confirmed").pair().orElseThrow();
        assertEquals("DIFFERENT", confirmed.diagnosisClass());
        assertEquals("", confirmed.exclusion());
        assertEquals(
                "DIFFERENT", at(3, "final").pair().orElseThrow().diagnosisClass(), "also after the doctors agreed");
    }

    @Test
    @Requirement("S129")
    void theStepsOfACaseStandWithTheirDays() {
        CohortFacts facts = at(1, "after-call");
        assertEquals(Optional.of(day("2026-03-02")), facts.requestedOn());
        assertEquals("Physical medicine and rehabilitation", facts.specialty());
        assertEquals(
                Map.of(
                        CourseStep.DOCTOR_CHOSEN, day("2026-03-06"),
                        CourseStep.RECORDS_SENT, day("2026-03-23"),
                        CourseStep.VISIT, day("2026-03-31"),
                        CourseStep.SECOND_OPINION, day("2026-04-03"),
                        CourseStep.REPORT_RECEIVED, day("2026-04-03"),
                        CourseStep.TALK_REQUESTED, day("2026-04-06"),
                        CourseStep.TALK, day("2026-04-14")),
                facts.reached());
        assertEquals(day("2026-06-22"), at(4, "final").reached().get(CourseStep.DECISION));
        assertEquals(null, at(2, "final").reached().get(CourseStep.VISIT), "records alone are no visit");
    }

    @Test
    @Requirement("S129")
    void whatTheSecondOpinionCostsThePatientIsTheTotalOfItsSheet() {
        assertEquals(
                Optional.of(new PatientCost(Optional.of(new BigDecimal("2400.00")), Optional.of(day("2026-06-15")))),
                at(2, "final").cost());
        assertEquals(Optional.empty(), at(4, "final").cost());
    }

    private static CareCase missing(String text, MissingEffect effect, String since, String until) {
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        add(careCase, text, effect, since, until);
        return careCase;
    }

    private static void add(CareCase careCase, String text, MissingEffect effect, String since, String until) {
        var missing = CaseFactory.eINSTANCE.createMissingInformation();
        missing.setText(text);
        missing.setEffect(effect);
        missing.setRecordedAt(Instant.parse(since + "T12:00:00Z"));
        missing.setResolvedOn(until == null ? null : day(until));
        careCase.getMissingInformation().add(missing);
    }

    @Test
    @Requirement("S83")
    void wordsOfWhatIsMissingBecomeKindsSoThatNobodyIsNamed() {
        for (var each : Map.of(
                        "Mrs. Achterberg's MRI of the knee", "IMAGING",
                        "MRI report of January", "IMAGING_REPORT",
                        "PSA of the last 24 months", "LAB_RESULT",
                        "biopsy report", "PATHOLOGY_REPORT",
                        "the slides", "PATHOLOGY_SLIDES",
                        "note of the PCP", "PRIMARY_CARE_NOTE",
                        "Walter's blue folder", "OTHER",
                        "clinical summary", "CLINICAL_SUMMARY")
                .entrySet()) {
            List<Missing> rows = projector
                    .apply(missing(each.getKey(), MissingEffect.NICE_TO_HAVE, "2026-03-02", null))
                    .missing();
            assertEquals(
                    List.of(new Missing(each.getValue(), false, Optional.of(day("2026-03-02")), Optional.empty())),
                    rows,
                    each.getKey());
        }
    }

    @Test
    @Requirement("S83")
    void aKindCountsOnceACaseFromTheFirstDayToTheLast() {
        CareCase careCase = missing("MRI", MissingEffect.NICE_TO_HAVE, "2026-03-02", "2026-03-05");
        add(careCase, "CT scan", MissingEffect.WOULD_DELAY, "2026-03-04", "2026-03-12");
        assertEquals(
                List.of(new Missing("IMAGING", true, Optional.of(day("2026-03-02")), Optional.of(day("2026-03-12")))),
                projector.apply(careCase).missing());
        add(careCase, "scan of 2024", MissingEffect.NICE_TO_HAVE, "2026-03-04", null);
        assertEquals(
                Optional.empty(), projector.apply(careCase).missing().getFirst().until(), "a part is not there yet");
    }
}
