package care.quarterback.steps.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.model.DayKind;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.steps.familyhistory.FamilyHistoryQuery.FamilyHistoryRows;
import care.quarterback.steps.records.PackageRows.WindowRow;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.VisitTrial;
import care.quarterback.testkit.scenario.ScenarioPlan;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsDeadlinesTest {

    private static List<String> days(Plan plan, DeadlineCode code) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.code() == code)
                .map(deadline -> deadline.date() + (deadline.done() ? " done" : ""))
                .toList();
    }

    private static List<String> ours(Plan plan, Severity severity) {
        return plan.gaps().stream()
                .filter(gap -> gap.severity() == severity
                        && gap.code()
                                .step()
                                .filter(EnumSet.of(Step.VISIT, Step.RECORDS)::contains)
                                .isPresent()
                        && gap.code() != CheckCode.RELEASE_INVALID)
                .map(gap -> gap.code() + "(" + gap.subject() + ")")
                .toList();
    }

    @Test
    @Requirement({"S64", "S74"})
    void backSurgeryBeforeTheVisit() {
        Plan plan = ScenarioPlan.of(1, "2026-03-20", "2026-03-20");
        assertEquals(List.of("REQUEST_ITEM_MISSING(Imaging reports)"), ours(plan, Severity.BLOCK));
        assertEquals(List.of("2026-03-24"), days(plan, DeadlineCode.RECORDS_DUE));
        assertEquals(List.of("2026-03-26"), days(plan, DeadlineCode.GO_NO_GO));
        assertEquals(List.of("2026-03-30"), days(plan, DeadlineCode.DAY_BEFORE_CALL));
        assertEquals(List.of("2026-04-10"), days(plan, DeadlineCode.REPORT_EXPECTED));
        assertEquals(List.of("2026-03-24 done"), days(plan, DeadlineCode.CLINICAL_SUMMARY));
        PackageRows rows = plan.records().orElseThrow();
        LocalDate from = LocalDate.of(2025, 3, 31);
        LocalDate to = LocalDate.of(2026, 3, 31);
        assertEquals(
                List.of(new WindowRow("Spine clinic notes", from, to), new WindowRow("Imaging reports", from, to)),
                rows.windows());
        assertEquals(
                List.of("Imaging reports"),
                rows.missing().stream().map(missing -> missing.item()).toList());
        assertEquals(List.of(), rows.excess());
        assertEquals(100.0, rows.percent().orElseThrow());
    }

    @Test
    @Requirement({"S74", "S76"})
    void backSurgeryTheDayBefore() {
        Plan ready = ScenarioPlan.of(1, "2026-03-30", "2026-03-30");
        assertEquals(List.of(), ours(ready, Severity.BLOCK));
        assertEquals(List.of("2026-03-30 done"), days(ready, DeadlineCode.DAY_BEFORE_CALL));
        Plan unsure = ScenarioPlan.of(1, "2026-03-29", "2026-03-30");
        assertEquals(List.of("RECEIPT_UNCONFIRMED(Lakeside Rehabilitation Medicine)"), ours(unsure, Severity.BLOCK));
        assertEquals(Readiness.NOT_READY, unsure.ready(Gate.VISIT).orElseThrow());
    }

    @Test
    @Requirement({"S76", "S126"})
    void aRemoteReportIsExpectedBetweenTwoDays() {
        Plan plan = ScenarioPlan.of(2, "2026-06-29", "2026-06-29");
        assertEquals(List.of(), ours(plan, Severity.BLOCK));
        assertEquals(List.of("2026-07-07", "2026-07-09"), days(plan, DeadlineCode.REPORT_EXPECTED));
        assertEquals(List.of(), days(plan, DeadlineCode.DAY_BEFORE_CALL));
        assertEquals(List.of(), days(plan, DeadlineCode.GO_NO_GO));
        assertEquals(
                List.of("2026-07-07 done", "2026-07-09 done"),
                days(ScenarioPlan.of(2, "2026-07-07", "2026-07-07"), DeadlineCode.REPORT_EXPECTED));
    }

    @Test
    @Requirement({"S64", "S74", "S82"})
    void aClosedOfficeIsCalledBeforeItCloses() {
        Plan plan = ScenarioPlan.of(3, "2026-08-20", "2026-08-20");
        assertEquals(List.of("2026-09-01"), days(plan, DeadlineCode.RECORDS_DUE));
        assertEquals(List.of("2026-09-02"), days(plan, DeadlineCode.GO_NO_GO));
        assertEquals(List.of("2026-09-04", "2026-09-07"), days(plan, DeadlineCode.DAY_BEFORE_CALL));
        Deadline early = plan.deadlines().stream()
                .filter(deadline -> deadline.date().equals(LocalDate.of(2026, 9, 4)))
                .findFirst()
                .orElseThrow();
        assertTrue(early.why().contains("Labor Day"), early.why());
        assertTrue(early.blocking());
        List<String> unasked = plan.gaps().stream()
                .filter(gap -> gap.code() == CheckCode.FAMILY_HX_INCOMPLETE)
                .map(Gap::subject)
                .toList();
        assertEquals(List.of("brother 2", "daughter 1", "daughter 2"), unasked);
        assertEquals(
                new FamilyHistoryRows(5, 8, unasked, List.of()),
                plan.familyHistory().orElseThrow());
    }

    @Test
    @Requirement("S64")
    void theDayThatTheOfficeNamesCounts() {
        var trial = new VisitTrial(CheckCode.DELIVERY_UNKNOWN).booked();
        trial.does(new SetDelivery(trial.referral(), DeliveryMethod.FAX, "555-0100", 2, DayKind.CALENDAR));
        assertEquals(List.of("2026-03-27", "2026-03-29"), open(trial, DeadlineCode.RECORDS_DUE));
        trial.changes(
                trial.gap()
                        .id(careCase ->
                                careCase.getReferrals().getFirst().getDelivery().getId()),
                "dueOn",
                "2026-03-20");
        assertEquals(List.of("2026-03-20"), open(trial, DeadlineCode.RECORDS_DUE));
    }

    @Test
    @Requirement("S64")
    void recordsThatAreSentAreNoLongerDue() {
        var trial = new VisitTrial(CheckCode.DELIVERY_UNKNOWN)
                .booked()
                .holds("Note", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10")
                .packs("Note");
        trial.does(new SetDelivery(trial.referral(), DeliveryMethod.FAX, "555-0100", 5, DayKind.BUSINESS));
        assertEquals(List.of("2026-03-24"), open(trial, DeadlineCode.RECORDS_DUE));
        LocalDate today = LocalDate.parse(VisitTrial.DAY);
        trial.does(new SendPackage(trial.lastPackage(), today, DeliveryMethod.FAX, "555-0100"));
        assertEquals(List.of(), open(trial, DeadlineCode.RECORDS_DUE));
        assertEquals(List.of("2026-03-30"), open(trial, DeadlineCode.DAY_BEFORE_CALL));
        trial.does(new ConfirmReceipt(trial.lastShipment(), today, "Grace", ReceiptOutcome.ALL, ""));
        assertEquals(List.of(), open(trial, DeadlineCode.DAY_BEFORE_CALL));
        assertFalse(trial.gap().deadlines(DeadlineCode.DAY_BEFORE_CALL).isEmpty());
    }

    @Test
    void whatWouldDelayTheVisitIsSaidUntilItIsDecided() {
        var trial = new VisitTrial(CheckCode.DELIVERY_UNKNOWN).booked();
        assertEquals(List.of("2026-03-26"), open(trial, DeadlineCode.GO_NO_GO));
        trial.adds(EntryList.MISSING_INFORMATION, "text=The slides of 2024 | effect=WOULD_DELAY | owner=Alma Reyes");
        String why = trial.gap().deadlines(DeadlineCode.GO_NO_GO).getFirst().why();
        assertTrue(why.contains("The slides of 2024"), why);
        trial.adds(EntryList.GO_NO_GO, "on=2026-03-26 | go=true");
        assertEquals(List.of(), open(trial, DeadlineCode.GO_NO_GO));
    }

    private static List<String> open(VisitTrial trial, DeadlineCode code) {
        return trial.gap().deadlines(code).stream()
                .filter(deadline -> !deadline.done())
                .map(deadline -> deadline.date().toString())
                .toList();
    }
}
