package care.quarterback.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Condition;
import care.quarterback.model.Goal;
import care.quarterback.model.Medication;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryStateTest {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;
    private final Sentences sentences = new Sentences(Locale.US);
    private final EntryState states = new EntryState(sentences);

    private static Condition problem(String clinical, String certainty) {
        Condition problem = MODEL.createCondition();
        problem.setText("Lymphoma");
        problem.setClinicalStatus(clinical);
        problem.setVerificationStatus(certainty);
        return problem;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "active | confirmed | Lymphoma (active) | true",
                "active | differential | Lymphoma (active, one of several possibilities) | true",
                "- | provisional | Lymphoma (suspected, not confirmed) | true",
                "active | unconfirmed | Lymphoma (active, not confirmed) | true",
                "active | refuted | Lymphoma (ruled out) | false",
                "remission | confirmed | Lymphoma (in remission) | false",
                "Resolved | - | Lymphoma (resolved) | false",
                "smoldering | suspected | Lymphoma (smoldering, suspected) | true",
                "- | - | Lymphoma | true"
            })
    void aProblemIsNeverNamedWithoutItsDoubtOrItsEnd(String clinical, String certainty, String name, boolean current) {
        Condition problem = problem(clinical, certainty);
        assertEquals(name, new ShortNames(sentences).of(problem));
        assertEquals(current, EntryState.current(problem));
    }

    @Test
    void aGoalOfSomebodyElseSaysWhoSetIt() {
        Goal goal = MODEL.createGoal();
        goal.setText("Walk to church");
        assertEquals("", states.of(goal), "the patient's own needs no word");
        goal.setStatedBy("Dr. A. Bell");
        assertEquals("set by Dr. A. Bell", states.of(goal));
        assertEquals("Walk to church (set by Dr. A. Bell)", new ShortNames(sentences).of(goal));
        assertTrue(EntryState.current(goal));
    }

    @Test
    void aProblemThatEndedSaysWhen() {
        Condition problem = problem(null, null);
        problem.setAbatement(LocalDate.of(2020, 2, 1));
        assertEquals("ended Sat, Feb 1, 2020", states.of(problem));
        assertFalse(EntryState.current(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "active | - | - | '' | true",
                "- | - | - | '' | true",
                "stopped | muscle pain | - | stopped: muscle pain | false",
                "completed | - | - | finished | false",
                "not-taken | - | - | not taken | false",
                "on-hold | surgery | - | on hold: surgery | true",
                "do-not-give | - | - | not to be given | false",
                "proposal | - | - | proposed, not prescribed | false",
                "active | - | 2026-03-01 | 'until Sun, Mar 1, 2026' | false",
                "active | - | 2026-03-02 | 'until Mon, Mar 2, 2026' | true"
            })
    void aMedicineSaysWhetherItIsTaken(String status, String reason, LocalDate ended, String words, boolean current) {
        Medication medicine = MODEL.createMedication();
        medicine.setText("Simvastatin");
        medicine.setStatus(status);
        medicine.setStatusReason(reason);
        medicine.setEndedOn(ended);
        assertEquals(words, states.of(medicine));
        assertEquals(current, EntryState.current(medicine, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void whatStandsBesideTheNameIsSaidInOneLine() {
        Condition problem = problem("active", "confirmed");
        problem.setBodySite("Left breast");
        problem.setStage("Stage IIB");
        problem.setSeverity("Severe");
        problem.setNote("Declined biopsy");
        var names = new ShortNames(sentences);
        assertEquals("Left breast, Stage IIB, Severe. Declined biopsy", names.details(problem));
        assertEquals("Lymphoma, Left breast, Stage IIB (active)", names.of(problem));
        problem.setBodySite(null);
        problem.setStage(null);
        problem.setSeverity(null);
        assertEquals("Declined biopsy", names.details(problem));
        assertTrue(names.details(MODEL.createTask()).isEmpty());
    }
}
