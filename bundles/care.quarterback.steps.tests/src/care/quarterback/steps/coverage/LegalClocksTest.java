package care.quarterback.steps.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.calendar.BusinessCalendar.OpenDays;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.rules.RuleId;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CoverageCheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClocksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final CareCase careCase = CaseFactory.eINSTANCE.createCareCase();

    private static PlanSettings practice(Map<LocalDate, String> closed, Map<DayOfWeek, String> weekdays) {
        return new PlanSettings(
                Map.of(), Optional.empty(), BusinessCalendar.office(closed, weekdays), RuleBook.shipped(), List.of());
    }

    private List<LocalDate> due(PlanSettings settings) {
        return Estimates.of(new CaseFacts(careCase, MONDAY, settings)).stream()
                .map(Estimates.Owed::due)
                .toList();
    }

    /** The three clocks of an estimate: after scheduling, after asking, after a change. */
    @Test
    void aDayOnWhichThePracticeIsClosedMovesNoClockOfTheLaw() {
        var estimate = CaseFactory.eINSTANCE.createGoodFaithEstimate();
        estimate.setScheduledOn(MONDAY);
        estimate.setServiceOn(MONDAY.plusDays(7));
        estimate.setScopeChangedOn(MONDAY);
        careCase.getGoodFaithEstimates().add(estimate);
        var asked = CaseFactory.eINSTANCE.createGoodFaithEstimate();
        asked.setRequestedOn(MONDAY);
        careCase.getGoodFaithEstimates().add(asked);
        List<LocalDate> legal = due(PlanSettings.shipped());
        assertEquals(3, legal.size());
        assertEquals(legal, due(practice(Map.of(MONDAY.plusDays(1), "training"), Map.of())));
        assertEquals(legal, due(practice(Map.of(), Map.of(DayOfWeek.FRIDAY, "closed on Fridays"))));
    }

    /** A Saturday on which we work is no business day of the law. */
    @Test
    void aDayOnWhichThePracticeWorksAllTheSameMovesNoClockOfTheLaw() {
        var asked = CaseFactory.eINSTANCE.createGoodFaithEstimate();
        asked.setRequestedOn(MONDAY.plusDays(3));
        careCase.getGoodFaithEstimates().add(asked);
        List<LocalDate> legal = due(PlanSettings.shipped());
        var working = new PlanSettings(
                Map.of(),
                Optional.empty(),
                BusinessCalendar.office(
                        Map.of(), Map.of(), new OpenDays(Set.of(), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))),
                RuleBook.shipped(),
                List.of());
        assertEquals(MONDAY.plusDays(5), working.calendar().plus(MONDAY.plusDays(4), 1));
        assertEquals(legal, due(working));
    }

    /** Two business days of Medicare for an expedited answer. */
    @Test
    void aDayOnWhichThePracticeIsClosedMovesNoAnswerOfAPlan() {
        var rule = RuleBook.shipped()
                .inForce(RuleId.of("OM-PA-OPD").orElseThrow(), MONDAY)
                .orElseThrow();
        for (PlanSettings settings : List.of(
                PlanSettings.shipped(),
                practice(Map.of(MONDAY.plusDays(1), "training"), Map.of()),
                practice(Map.of(), Map.of(DayOfWeek.WEDNESDAY, "closed on Wednesdays")))) {
            var facts = new CaseFacts(careCase, MONDAY, settings);
            assertEquals(
                    MONDAY.plusDays(2),
                    AnswerClock.of(rule, true, MONDAY, Optional.empty(), facts)
                            .orElseThrow()
                            .due()
                            .day());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2,YES,UNKNOWN,2,YES",
        "2,YES,UNKNOWN,3,UNKNOWN",
        "2,YES,NO,3,NO",
        "2,NO,UNKNOWN,3,NO",
        "2,UNKNOWN,YES,2,UNKNOWN",
        "3,YES,UNKNOWN,4,UNKNOWN",
        "3,UNKNOWN,YES,4,UNKNOWN",
        "3,UNKNOWN,NO,4,NO",
        "4,UNKNOWN,YES,4,YES"
    })
    void aYesToTheSecondOpinionSaysNothingOfTheThird(int asked, Answer second, Answer third, int of, Answer said) {
        CoverageCheck check = CaseFactory.eINSTANCE.createCoverageCheck();
        check.setOpinionNumber(asked);
        check.setSecondOpinionCovered(second);
        check.setThirdOpinionCovered(third);
        assertEquals(said, Payer.answer(check, of));
    }

    @Test
    void thePatientWhoIsOldEnoughOnTheDayOfSurgeryIsAskedWhatOlderPatientsAreAsked() {
        var patient = CaseFactory.eINSTANCE.createPatient();
        int age = PlanSettings.shipped().geriatricAge();
        patient.setBirthDate(MONDAY.plusDays(30).minusYears(age));
        careCase.setPatient(patient);
        var facts = new CaseFacts(careCase, MONDAY, PlanSettings.shipped());
        assertEquals(false, facts.geriatric());
        var procedure = CaseFactory.eINSTANCE.createProposedProcedure();
        procedure.setOn(MONDAY.plusDays(30));
        careCase.getProposedProcedures().add(procedure);
        assertEquals(true, facts.geriatric());
        procedure.setOn(MONDAY.plusDays(29));
        assertEquals(false, facts.geriatric());
    }
}
