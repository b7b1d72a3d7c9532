package care.quarterback.steps.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.decision.OverrideResult;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestChecksTest {

    private static final String DAY = "2026-03-02";

    private static GapTrial trial(CheckCode code) {
        return new GapTrial(DAY, code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
    }

    @Test
    @Requirement("S21")
    void anEmergencyComesBeforeEverythingElse() {
        var trial = trial(CheckCode.RED_FLAG).shut();
        trial.does(new RaiseRedFlag("New weakness in both legs", "Dr Nadia Okonjo", "555-0100"));
        Gap gap = trial.open("New weakness in both legs").getFirst();
        assertTrue(gap.message().startsWith("Do not delay care"), gap.message());
        assertTrue(gap.action().contains("Dr Nadia Okonjo 555-0100"), gap.action());
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.VISIT));
        assertEquals(StepStatus.BLOCKED, trial.plan().steps().getFirst().status());
        trial.does(new ClearRedFlag("Dr Nadia Okonjo", "Seen today; nothing is new."))
                .closed();
    }

    /** What a record marks as an emergency holds the visit up like a red flag, until the mark is taken away. */
    @Test
    @Requirement("S21")
    void aProcedureMarkedAsAnEmergencyBlocksLikeARedFlag() {
        var trial = trial(CheckCode.RED_FLAG)
                .does(new AddEntry(
                        EntryList.PROPOSED_PROCEDURES, Map.of("name", "repair of the aorta", "emergency", "YES")));
        Gap gap = trial.open("repair of the aorta").getFirst();
        assertTrue(gap.blocks() && gap.message().contains("repair of the aorta"), gap.message());
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.VISIT));
        trial.does(new ChangeField(
                        trial.id(careCase ->
                                careCase.getProposedProcedures().getFirst().getId()),
                        "emergency",
                        "NO"))
                .closed();
    }

    @Test
    @Requirement("S130")
    void aPersonSetsAFindingAsideWithNameAndReason() {
        var trial = trial(CheckCode.RED_FLAG)
                .does(new RaiseRedFlag("New weakness in both legs", "Dr Nadia Okonjo", "555-0100"));
        Gap gap = trial.open("New weakness in both legs").getFirst();
        trial.does(new OverrideResult(
                "RED_FLAG", gap.key(), "", "Dr Nadia Okonjo", "Seen today; it is the old weakness."));
        Gap aside = trial.gaps().getFirst();
        assertEquals("Dr Nadia Okonjo", aside.override().orElseThrow().by());
        assertEquals(
                "Seen today; it is the old weakness.",
                aside.override().orElseThrow().reason());
        assertTrue(!aside.blocks());
    }
}
