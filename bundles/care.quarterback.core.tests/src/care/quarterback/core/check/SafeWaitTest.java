package care.quarterback.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.OpinionVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeWaitTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    private final CareCase careCase = CaseFactory.eINSTANCE.createCareCase();

    private void clock(String doctor, LocalDate said, LocalDate until) {
        var clock = CaseFactory.eINSTANCE.createTreatmentClock();
        clock.setSaidBy(doctor);
        clock.setSaidOn(said);
        clock.setSafeToWaitUntil(until);
        careCase.setTreatmentClock(clock);
    }

    private OpinionVersion opinion(String doctor, LocalDate written, LocalDate until) {
        var version = CaseFactory.eINSTANCE.createOpinionVersion();
        version.setDate(written);
        version.setSafeToWaitUntil(until);
        var opinion = CaseFactory.eINSTANCE.createOpinion();
        opinion.setClinicianName(doctor);
        opinion.getVersions().add(version);
        careCase.getOpinions().add(opinion);
        return version;
    }

    private LocalDate until() {
        return SafeWait.of(careCase).orElseThrow().until();
    }

    @Test
    void nobodyHasSaid() {
        assertTrue(SafeWait.of(careCase).isEmpty());
        opinion("Dr Ash", LocalDate.of(2026, 1, 2), null);
        assertTrue(SafeWait.of(careCase).isEmpty());
    }

    @Test
    void theShortestCountsWhoeverSaidItLater() {
        clock("Dr Ash", LocalDate.of(2026, 1, 2), SEPTEMBER);
        opinion("Dr Birch", LocalDate.of(2026, 2, 1), MARCH);
        assertEquals(MARCH, until());
        opinion("Dr Cole", LocalDate.of(2026, 3, 1), SEPTEMBER);
        assertEquals("Dr Birch", SafeWait.of(careCase).orElseThrow().saidBy());
    }

    @Test
    void theSameDoctorsNewerWordReplacesTheOlder() {
        clock("Ash, Ann", LocalDate.of(2026, 1, 2), MARCH);
        OpinionVersion newer = opinion("Dr. Ann Ash", LocalDate.of(2026, 2, 1), SEPTEMBER);
        assertEquals(SEPTEMBER, until());
        newer.setDate(LocalDate.of(2026, 1, 1));
        assertEquals(MARCH, until());
        newer.setDate(null);
        assertEquals(MARCH, until());
    }

    @Test
    void whatWasTakenBackDoesNotCount() {
        clock("Dr Ash", null, SEPTEMBER);
        opinion("Dr Birch", LocalDate.of(2026, 2, 1), MARCH).setVoided(CaseFactory.eINSTANCE.createVoiding());
        assertEquals(SEPTEMBER, until());
    }

    @Test
    void aProcedureMarkedAsAnEmergencyIsOneToo() {
        var procedure = CaseFactory.eINSTANCE.createProposedProcedure();
        procedure.setName("repair of the aorta");
        careCase.getProposedProcedures().add(procedure);
        assertEquals(List.of(), Emergency.of(careCase));
        procedure.setEmergency(Answer.YES);
        assertEquals("repair of the aorta", Emergency.of(careCase).getFirst().text());
        var flag = CaseFactory.eINSTANCE.createRedFlag();
        flag.setText("loss of bladder control");
        careCase.setRequest(CaseFactory.eINSTANCE.createRequest());
        careCase.getRequest().setRedFlag(flag);
        assertEquals(2, Emergency.of(careCase).size());
        flag.setClearedOn(MARCH);
        procedure.setEmergency(Answer.UNKNOWN);
        assertEquals(List.of(), Emergency.of(careCase));
    }
}
