package care.quarterback.steps.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Severity;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.DayKind;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.steps.referral.ChangeIndependence;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.VisitTrial;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordsChecksTest {

    private static final LocalDate TODAY = LocalDate.parse(VisitTrial.DAY);
    private static final String IMAGING_REPORT =
            "text=Imaging reports | type=IMAGING_REPORT | format=REPORT | windowMonths=12 | anchor=APPOINTMENT";

    private static VisitTrial booked(CheckCode code) {
        return new VisitTrial(code).booked();
    }

    @Test
    @Requirement({"S65", "S66"})
    void whatTheOfficeAskedForIsMissingUntilItIsInThePackage() {
        var trial = booked(CheckCode.REQUEST_ITEM_MISSING);
        trial.gap().shut();
        trial.adds(EntryList.REQUESTED_ITEMS, IMAGING_REPORT).gap().open("Imaging reports");
        trial.holds("MRI report", DocumentType.IMAGING_REPORT, DocumentFormat.REPORT, "2026-01-20");
        trial.gap().open("Imaging reports");
        trial.packs("MRI report").gap().closed();
    }

    @Test
    @Requirement("S66")
    void imagesAreNotAReport() {
        var trial = booked(CheckCode.REQUEST_ITEM_MISSING)
                .adds(EntryList.REQUESTED_ITEMS, IMAGING_REPORT)
                .holds("MRI images", DocumentType.IMAGING, DocumentFormat.DICOM, "2026-01-20");
        trial.changes(trial.document("MRI images"), "answers", trial.item(0).value())
                .packs("MRI images");
        Gap gap = trial.gap().open("Imaging reports").getFirst();
        assertTrue(gap.message().contains("in a different format"), gap.message());
    }

    @Test
    @Requirement({"S66", "S67"})
    void anItemOfAnotherTimeIsMissingAndSaysSo() {
        var trial = booked(CheckCode.REQUEST_ITEM_MISSING)
                .adds(EntryList.REQUESTED_ITEMS, IMAGING_REPORT)
                .holds("Old report", DocumentType.IMAGING_REPORT, DocumentFormat.REPORT, "2025-03-30")
                .packs("Old report");
        Gap gap = trial.gap().open("Imaging reports").getFirst();
        assertTrue(gap.message().contains("from a different period"), gap.message());
        assertTrue(
                gap.inputs().getFirst().contains("Mar 31, 2025"), gap.inputs().toString());
        trial.changes(trial.document("Old report"), "serviceDate", "2025-03-31")
                .gap()
                .closed();
    }

    @Test
    @Requirement("S66")
    void whatTheOfficeCanDoWithoutIsNotMissing() {
        var trial = booked(CheckCode.REQUEST_ITEM_MISSING).adds(EntryList.REQUESTED_ITEMS, IMAGING_REPORT);
        trial.gap().open("Imaging reports");
        trial.changes(trial.item(0), "waivedBy", "Grace").gap().closed();
    }

    @Test
    void whatIsMissingIsDueWhenTheOfficeWantsTheRecords() {
        var trial = booked(CheckCode.REQUEST_ITEM_MISSING).adds(EntryList.REQUESTED_ITEMS, IMAGING_REPORT);
        assertEquals(
                Optional.of(LocalDate.of(2026, 3, 26)),
                trial.gap().open("Imaging reports").getFirst().due());
        trial.does(new SetDelivery(trial.referral(), DeliveryMethod.PORTAL, "portal", 5, DayKind.BUSINESS));
        assertEquals(
                Optional.of(LocalDate.of(2026, 3, 24)),
                trial.gap().open("Imaging reports").getFirst().due());
    }

    @Test
    @Requirement("S66")
    void nothingGoesAlongThatNobodyAskedFor() {
        var trial = booked(CheckCode.PACKAGE_EXCESS)
                .adds(EntryList.REQUESTED_ITEMS, IMAGING_REPORT)
                .holds("MRI report", DocumentType.IMAGING_REPORT, DocumentFormat.REPORT, "2026-01-20")
                .holds("Blood values", DocumentType.LAB_RESULT, DocumentFormat.REPORT, "2026-01-20")
                .holds("Primary care note", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-03-01")
                .packs("MRI report", "Primary care note");
        trial.gap().shut();
        trial.does(new AddToPackage(trial.lastPackage(), trial.document("Blood values")));
        assertEquals(Severity.SEND, trial.gap().open("Blood values").getFirst().severity());
        assertEquals(66.7, trial.gap().plan().records().orElseThrow().percent().orElseThrow(), 0.05);
        trial.does(new RemoveFromPackage(trial.lastPackage(), trial.document("Blood values")))
                .gap()
                .closed();
    }

    @Test
    @Requirement({"S66", "S67"})
    void somethingOutsideTheWindowMayBeKeptWithAReason() {
        var trial = booked(CheckCode.PACKAGE_EXCESS)
                .adds(EntryList.REQUESTED_ITEMS, IMAGING_REPORT)
                .holds("First report", DocumentType.IMAGING_REPORT, DocumentFormat.REPORT, "2019-05-02")
                .packs("First report");
        Gap gap = trial.gap().open("First report").getFirst();
        assertTrue(gap.message().contains("from a different period"), gap.message());
        trial.changes(trial.document("First report"), "keptReason", "It shows how it began.")
                .gap()
                .closed();
    }

    @Test
    @Requirement("S69")
    void theNewestPrimaryCareNoteAlwaysGoesAlong() {
        var trial = booked(CheckCode.PCP_NOTE_MISSING);
        assertEquals(Severity.BLOCK, trial.gap().open("").getFirst().severity());
        trial.holds("Note of February", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10");
        trial.gap().open("");
        trial.packs("Note of February").gap().closed();
    }

    @Test
    @Requirement("S69")
    void aNoteThatIsOlderThanTheLastVisitIsStale() {
        var trial = booked(CheckCode.PCP_NOTE_STALE)
                .holds("Note of February", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10")
                .packs("Note of February");
        trial.gap().shut();
        trial.adds(EntryList.CONVERSATIONS, "on=2026-02-20 | mode=TELEPHONE | with=Dr Okonjo | primaryCare=true");
        trial.adds(EntryList.ENCOUNTERS, "on=2026-02-10 | text=Visit | primaryCare=true");
        trial.adds(EntryList.ENCOUNTERS, "on=2026-02-25 | text=Visit to the surgeon | primaryCare=false");
        trial.gap().shut();
        trial.adds(EntryList.CONVERSATIONS, "on=2026-03-01 | mode=IN_PERSON | with=Dr Okonjo | primaryCare=true");
        assertTrue(trial.gap().open("Note of February").getFirst().message().contains("Mar 1, 2026"));
        trial.holds("Note of March", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-03-01");
        trial.gap().open("Note of February");
        trial.does(new AddToPackage(trial.lastPackage(), trial.document("Note of March")))
                .gap()
                .closed();
    }

    @Test
    @Requirement("S69")
    void aLaterNoteOrVisitMakesTheOneInThePackageStale() {
        var note = booked(CheckCode.PCP_NOTE_STALE)
                .holds("Note of February", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10")
                .packs("Note of February")
                .holds("Note of March", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-03-01");
        note.gap().open("Note of February");
        var visit = booked(CheckCode.PCP_NOTE_STALE)
                .holds("Note of February", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10")
                .packs("Note of February")
                .adds(EntryList.ENCOUNTERS, "on=2026-02-11 | text=Visit | primaryCare=true");
        visit.gap().open("Note of February");
    }

    @Test
    @Requirement("S70")
    void theSummaryIsAskedForInTheWordsThatOfficesKnow() {
        assertTrue(ClinicalSummary.named("Please send a clinical summary for Mrs Tester."));
        assertTrue(ClinicalSummary.named("Clinical  Summary"));
        assertTrue(ClinicalSummary.named("a clinical\nsummary"));
        assertTrue(!ClinicalSummary.named("summary of care"));
        assertTrue(!ClinicalSummary.named("a summary, clinical or not"));
        assertTrue(!ClinicalSummary.named("preclinical summary"));
        assertTrue(!ClinicalSummary.named(null));
        var trial = booked(CheckCode.CLINICAL_SUMMARY_PHRASE_MISSING);
        trial.gap().shut();
        trial.adds(
                EntryList.SUMMARY_REQUESTS, "to=Dr Okonjo | requestedOn=2026-03-02 | text=A summary of care, please.");
        trial.gap().open("Dr Okonjo");
        var request = trial.gap()
                .id(careCase -> careCase.getSummaryRequests().getFirst().getId());
        trial.changes(request, "text", "A clinical summary, please.").gap().closed();
    }

    @Test
    @Requirement("S70")
    void theSummaryIsFollowedUntilItIsThere() {
        var trial = booked(CheckCode.CLINICAL_SUMMARY_NOT_RECEIVED);
        trial.gap().shut();
        trial.adds(
                EntryList.SUMMARY_REQUESTS, "to=Dr Okonjo | requestedOn=2026-03-02 | text=A clinical summary, please.");
        trial.gap().open("Dr Okonjo");
        trial.holds("Clinical summary", DocumentType.CLINICAL_SUMMARY, DocumentFormat.REPORT, "2026-03-02")
                .gap()
                .closed();
    }

    @Test
    @Requirement({"S74", "S76"})
    void sentIsNotReceived() {
        var trial = booked(CheckCode.RECEIPT_UNCONFIRMED)
                .holds("Note", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10")
                .packs("Note");
        trial.gap().shut();
        trial.does(new SendPackage(trial.lastPackage(), TODAY, DeliveryMethod.FAX, "555-0100"));
        assertEquals(Severity.WARN, trial.gap().open("").getFirst().severity());
        trial.gap().today("2026-03-29");
        assertEquals(Severity.WARN, trial.gap().open("").getFirst().severity());
        trial.gap().today("2026-03-30");
        assertEquals(Severity.BLOCK, trial.gap().open("").getFirst().severity());
        trial.does(new ConfirmReceipt(trial.lastShipment(), TODAY, "Grace", ReceiptOutcome.PARTLY, "page 2"));
        assertTrue(trial.gap().open("").getFirst().message().contains("page 2"));
        trial.does(new SendPackage(trial.lastPackage(), TODAY, DeliveryMethod.FAX, "555-0100"));
        trial.does(new ConfirmReceipt(trial.lastShipment(), TODAY, "Grace", ReceiptOutcome.NOT_RECEIVED, ""));
        assertTrue(trial.gap().open("").getFirst().message().contains("attempt 2"));
        trial.does(new SendPackage(trial.lastPackage(), TODAY, DeliveryMethod.COURIER, "desk"));
        assertTrue(trial.gap().open("").getFirst().message().contains("attempt 3"));
        trial.does(new ConfirmReceipt(trial.lastShipment(), TODAY, "Grace", ReceiptOutcome.ALL, ""))
                .gap()
                .closed();
    }

    @Test
    void onTheLastOpenDayBeforeTheVisitAMissingReceiptHoldsItUp() {
        var trial = new VisitTrial(CheckCode.RECEIPT_UNCONFIRMED)
                .adds(
                        EntryList.APPOINTMENTS,
                        "kind=SECOND_OPINION_VISIT | date=2026-05-26 | toldSecondOpinion=YES"); // after Memorial Day
        trial.gap().today("2026-05-21").shut();
        trial.gap().today("2026-05-22").open("");
    }

    @Test
    @Requirement("S76")
    void whatWasNeverSentHoldsTheVisitUpTheDayBefore() {
        var trial = booked(CheckCode.RECEIPT_UNCONFIRMED);
        trial.gap().today("2026-03-29").shut();
        trial.gap().today("2026-03-30").open("");
        trial.gap().today("2026-04-01").shut();
    }

    @Test
    @Requirement("S76")
    void aReviewOfRecordsWaitsForTheirReceipt() {
        var trial = new VisitTrial(CheckCode.RECEIPT_UNCONFIRMED, OpinionMode.RECORDS_ONLY)
                .holds("Note", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10")
                .packs("Note");
        trial.gap().shut();
        trial.does(new SendPackage(trial.lastPackage(), TODAY, DeliveryMethod.COURIER, "desk"));
        assertEquals(Severity.BLOCK, trial.gap().open("").getFirst().severity());
        trial.does(new ConfirmReceipt(trial.lastShipment(), TODAY, "Theo", ReceiptOutcome.ALL, ""))
                .gap()
                .closed();
    }

    @Test
    @Requirement("S75")
    void thePatientHoldsACopyOfWhatWasSent() {
        var trial = booked(CheckCode.OWN_COPY_MISSING)
                .holds("Note", DocumentType.PRIMARY_CARE_NOTE, DocumentFormat.REPORT, "2026-02-10")
                .holds("Letter", DocumentType.CORRESPONDENCE, DocumentFormat.REPORT, "2026-02-10");
        trial.gap().open("");
        trial.does(new PreparePackage(2, true, List.of(trial.document("Note")), ""));
        trial.gap().open("");
        trial.changes(trial.lastPackage(), "inHandOn", "2026-03-02").gap().closed();
        trial.packs("Note", "Letter");
        trial.gap().shut();
        trial.does(new SendPackage(trial.lastPackage(), TODAY, DeliveryMethod.FAX, "555-0100"));
        assertTrue(trial.gap().open("").getFirst().message().contains("Letter"));
    }

    @Test
    void whatTheOfficeAsksForComesBeforeLookingBlind() {
        var trial = booked(CheckCode.BLIND_CONFLICTS_WITH_REQUEST);
        trial.does(new RecordOpinion(OpinionEntry.of(1, "Dr Vandermolen", LocalDate.of(2026, 2, 24))));
        trial.adds(EntryList.REQUESTED_ITEMS, "text=spine clinic notes | type=CLINIC_NOTE | windowMonths=12");
        trial.gap().shut();
        trial.does(new ChangeIndependence(trial.referral(), IndependenceMode.BLIND_FIRST, "To look afresh."));
        trial.gap().open("spine clinic notes");
        trial.does(new ChangeIndependence(trial.referral(), IndependenceMode.OPEN, "The notes say it."))
                .gap()
                .closed();
    }
}
