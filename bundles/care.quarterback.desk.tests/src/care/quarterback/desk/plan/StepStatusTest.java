package care.quarterback.desk.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan.StepRow;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.steps.records.ConfirmReceipt;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.SendPackage;
import care.quarterback.testkit.VisitTrial;
import care.quarterback.testkit.scenario.ScenarioPlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A step's mark and its sentence come from one rule: where the sentence says that something is open, the mark isn't a tick. */
class StepStatusTest {

    private static final String ASKED = "opinionNumber=2 | on=2026-02-26 | representative=Grace";

    private final VisitTrial trial = new VisitTrial(CheckCode.REQUEST_ITEM_MISSING);

    private String stands(Step step) {
        return words(trial.gap().plan(), step);
    }

    private static String words(Plan plan, Step step) {
        StepRow row = plan.steps().get(step.ordinal());
        return row.status() + ": " + row.sentence();
    }

    @Test
    void coverageIsDoneOnceThePlanSaidYesOrNo() {
        trial.adds(EntryList.COVERAGE_CHECKS, ASKED + " | reference=M-1");
        assertEquals(
                StepStatus.IN_PROGRESS + ": We asked the plan on Thu, Feb 26, 2026. The answer is still open.",
                stands(Step.COVERAGE));
        trial.adds(EntryList.COVERAGE_CHECKS, ASKED + " | secondOpinionCovered=YES");
        assertEquals(StepStatus.COMPLETE + ": The plan answered, last on Thu, Feb 26, 2026.", stands(Step.COVERAGE));
    }

    @Test
    void coverageThatIsWaivedIsDoneToo() {
        trial.adds(EntryList.COVERAGE_CHECKS, ASKED + " | waivedBy=Emma Tester | waivedReason=pays herself");
        assertEquals(
                StepStatus.COMPLETE + ": Emma Tester chose to go without a call to the plan.", stands(Step.COVERAGE));
    }

    @Test
    void recordsAreDoneOnceThePatientHasTheirOwnCopyToo() {
        trial.holds("MRI report", DocumentType.IMAGING_REPORT, DocumentFormat.REPORT, "2026-02-20")
                .packs("MRI report");
        trial.does(new SendPackage(trial.lastPackage(), LocalDate.of(2026, 3, 2), DeliveryMethod.FAX, ""));
        assertTrue(stands(Step.RECORDS).startsWith(StepStatus.IN_PROGRESS + ": We sent the records."));
        trial.does(new ConfirmReceipt(trial.lastShipment(), LocalDate.of(2026, 3, 2), "Grace", ReceiptOutcome.ALL, ""));
        assertEquals(
                StepStatus.IN_PROGRESS + ": The office confirmed on Mon, Mar 2, 2026 that all the records arrived."
                        + " The patient doesn’t have their own copy yet.",
                stands(Step.RECORDS));
        trial.does(new PreparePackage(2, true, List.of(trial.document("MRI report")), ""));
        trial.changes(trial.lastPackage(), "inHandOn", "2026-03-02");
        assertEquals(
                StepStatus.COMPLETE + ": The office confirmed on Mon, Mar 2, 2026 that all the records arrived,"
                        + " and the patient has their own copy.",
                stands(Step.RECORDS));
    }

    @Test
    void questionsAreReadyBeforeTheVisitAndHaveToBeAnsweredAfterIt() {
        assertEquals(
                StepStatus.COMPLETE + ": 5 questions are ready for the visit.",
                words(ScenarioPlan.of(1, "2026-03-30", "2026-03-30"), Step.QUESTIONS));
        assertEquals(
                StepStatus.IN_PROGRESS + ": 5 questions are on the list, none answered.",
                words(ScenarioPlan.of(1, "2026-03-30", "2026-04-02"), Step.QUESTIONS));
    }

    @Test
    void aVisitIsArrangedOnceItIsKnownWhatTheOfficeNeeds() {
        assertEquals(StepStatus.NOT_STARTED + ": No visit is scheduled.", stands(Step.VISIT));
        trial.booked();
        assertTrue(stands(Step.VISIT).startsWith(StepStatus.IN_PROGRESS + ": The visit is on Tue, Mar 31, 2026."));
    }
}
