package care.quarterback.steps.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.check.Severity;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.ConfirmReceipt;
import care.quarterback.steps.records.DocumentEntry;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.SendPackage;
import care.quarterback.steps.records.SignRelease;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.steps.release.ReleaseQuery.ReleaseProblem;
import care.quarterback.steps.release.ReleaseQuery.ReleaseProblem.Level;
import care.quarterback.steps.release.ReleaseQuery.ReleaseRow;
import care.quarterback.steps.release.ReleaseQuery.ReleaseStatus;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseQueryTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 6);

    private static GapTrial trial(CheckCode code) {
        return new GapTrial("2026-03-06", code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
    }

    private static Map<String, String> good() {
        Map<String, String> fields = new HashMap<>();
        fields.put("information", "Clinic notes of the back");
        fields.put("informationFrom", "2025-03-01");
        fields.put("informationTo", "2026-03-31");
        fields.put("discloser", "Dr Vandermolen");
        fields.put("recipient", "Dr Eberle");
        fields.put("purpose", "at my request");
        fields.put("expiresOn", "2026-12-31");
        fields.put("revocationText", "true");
        fields.put("conditioningText", "true");
        fields.put("redisclosureText", "true");
        fields.put("copyGivenOn", "2026-03-06");
        return fields;
    }

    private static AddEntry form(Map<String, String> fields) {
        return new AddEntry(EntryList.RELEASES, fields);
    }

    private static ObjectId last(GapTrial trial) {
        return trial.id(c -> c.getReleases().getLast().getId());
    }

    private static GapTrial signs(GapTrial trial) {
        return trial.does(new SignRelease(last(trial), SIGNED, "Emma Tester", true, ""));
    }

    private static ReleaseRow row(GapTrial trial, LocalDate today) {
        return trial.read(c -> new ReleaseQuery(DeskTexts.in(Locale.US))
                .rows(new CaseFacts(c, today, PlanSettings.shipped()))
                .getLast());
    }

    private static List<String> elements(ReleaseRow row, Level level) {
        return row.of(level).stream().map(ReleaseProblem::element).toList();
    }

    @Test
    @Requirement("S77")
    void theSampleFormHasFourErrorsAndAWarning() {
        GapTrial trial = trial(CheckCode.RELEASE_INVALID);
        trial.does(form(Map.of(
                "information", "all records",
                "discloser", "Dr Vandermolen",
                "purpose", "at my request",
                "expiresOn", "2026-03-01",
                "revocationText", "true",
                "conditioningText", "true")));
        trial.does(new SignRelease(last(trial), SIGNED, "Her daughter", false, ""));
        ReleaseRow row = row(trial, SIGNED);
        assertEquals(List.of("A3", "A5", "A7", "A10"), elements(row, Level.ERROR));
        assertEquals(List.of("A1"), elements(row, Level.WARNING));
        assertEquals(ReleaseStatus.DEFECTIVE, row.status());
        String five = row.of(Level.ERROR).get(1).sentence();
        assertTrue(five.contains("before it was signed"), five);
    }

    @Test
    @Requirement("S77")
    void aFormForAlcoholOrDrugTreatmentMustSayHowMuchAndWhatKind() {
        Map<String, String> broad = good();
        broad.put("information", "any and all records");
        broad.put("sensitiveKinds", "PART_2");
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(broad));
        signs(trial);
        assertEquals(List.of("A1"), elements(row(trial, SIGNED), Level.ERROR));
        Map<String, String> narrow = good();
        narrow.put("sensitiveKinds", "PART_2");
        trial.does(form(narrow));
        signs(trial);
        assertEquals(List.of(), elements(row(trial, SIGNED), Level.ERROR));
    }

    @Test
    @Requirement("S77")
    void aCompleteFormHoldsAndReadsPlainly() {
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(good()));
        signs(trial);
        ReleaseRow row = row(trial, SIGNED);
        assertEquals(List.of(), row.problems());
        assertEquals(ReleaseStatus.VALID, row.status());
    }

    @ParameterizedTest
    @Requirement("S77")
    @CsvSource({
        "information,'',A1,ERROR",
        "information,any and all medical records,A1,WARNING",
        "information,My complete medical file,A1,WARNING",
        "informationTo,'',A1,WARNING",
        "recipient,'',A3,ERROR",
        "purpose,'',A4,ERROR",
        "expiresOn,'',A5,ERROR",
        "expiresOn,2026-03-05,A5,ERROR",
        "revocationText,false,A8,ERROR",
        "conditioningText,false,A9,ERROR",
        "redisclosureText,false,A10,ERROR",
        "copyGivenOn,'',A12,ASK"
    })
    void eachElementIsLookedAt(String field, String value, String element, Level level) {
        Map<String, String> fields = good();
        if (value.isEmpty()) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(fields));
        signs(trial);
        ReleaseRow row = row(trial, SIGNED);
        assertEquals(List.of(element), elements(row, level));
        assertEquals(1, row.problems().size());
        assertEquals(level == Level.ERROR ? ReleaseStatus.DEFECTIVE : ReleaseStatus.VALID, row.status());
    }

    @Test
    @Requirement("S77")
    void anEventEndsAFormThatNamesOne() {
        Map<String, String> fields = good();
        fields.remove("expiresOn");
        fields.put("expiryEvent", "the second opinion is there");
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(fields));
        signs(trial);
        assertEquals(ReleaseStatus.VALID, row(trial, SIGNED).status());
        trial.does(new ChangeField(last(trial), "eventOccurred", "true"));
        assertEquals(ReleaseStatus.EXPIRED, row(trial, SIGNED).status());
    }

    @Test
    @Requirement("S77")
    void theLastDayStillCounts() {
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(good()));
        signs(trial);
        assertEquals(ReleaseStatus.VALID, row(trial, LocalDate.of(2026, 12, 31)).status());
        assertEquals(ReleaseStatus.EXPIRED, row(trial, LocalDate.of(2027, 1, 1)).status());
        var ends = trial.deadlines(DeadlineCode.RELEASE_EXPIRES).getFirst();
        assertEquals(LocalDate.of(2026, 12, 31), ends.date());
        assertEquals("Dr Vandermolen", ends.subject());
    }

    @Test
    @Requirement("S77")
    void longWordsAreSaid() {
        Map<String, String> fields = good();
        fields.put(
                "purpose",
                "to facilitate interdisciplinary multispecialty collaborative determination of operative"
                        + " appropriateness considering individualized biopsychosocial characteristics and"
                        + " institutional reimbursement particularities notwithstanding preauthorization");
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(fields));
        signs(trial);
        assertEquals(List.of("A11"), elements(row(trial, SIGNED), Level.WARNING));
    }

    @Test
    @Requirement("S77")
    void aFormThatDoesNotHoldBlocksUntilItIsCorrectedAndSigned() {
        Map<String, String> fields = good();
        fields.remove("recipient");
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).shut().does(form(fields));
        Gap gap = trial.open("Dr Vandermolen").getFirst();
        assertEquals(Severity.BLOCK, gap.severity());
        assertTrue(gap.message().contains("who may get the records"), gap.message());
        assertTrue(gap.message().contains("signature"), gap.message());
        trial.does(new ChangeField(last(trial), "recipient", "Dr Eberle"));
        trial.open("Dr Vandermolen");
        signs(trial).closed();
    }

    @Test
    @Requirement("S77")
    void aFormTakenBackDoesNotHoldAndANewOneTakesItsPlace() {
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(good()));
        signs(trial).shut();
        trial.does(new ChangeField(last(trial), "revokedOn", "2026-03-06"));
        assertTrue(trial.open("Dr Vandermolen").getFirst().message().contains("The patient revoked it"));
        assertFalse(
                trial.deadlines(DeadlineCode.RELEASE_EXPIRES).getFirst().why().isBlank());
        assertTrue(trial.deadlines(DeadlineCode.RELEASE_EXPIRES).getFirst().done());
        trial.does(form(good()));
        signs(trial).closed();
    }

    @Test
    @Requirement("S77")
    void whenTheRecordsHaveArrivedItOnlyWarns() {
        GapTrial trial = trial(CheckCode.RELEASE_INVALID).does(form(good()));
        packed(trial);
        ObjectId sent = trial.id(c -> c.getPackages().getLast().getId());
        trial.does(new SendPackage(sent, SIGNED, DeliveryMethod.FAX, "555-0101"));
        assertEquals(Severity.BLOCK, trial.open("Dr Vandermolen").getFirst().severity());
        ObjectId shipment =
                trial.id(c -> c.getPackages().getLast().getShipments().getLast().getId());
        trial.does(new ConfirmReceipt(shipment, SIGNED, "Grace", ReceiptOutcome.ALL, ""));
        assertEquals(Severity.WARN, trial.open("Dr Vandermolen").getFirst().severity());
    }

    @Test
    @Requirement("S77")
    void aSensitiveDocumentNeedsItsOwnConsent() {
        GapTrial trial = trial(CheckCode.SENSITIVE_NEEDS_CONSENT);
        ObjectId document = packed(trial);
        trial.shut();
        trial.does(new ChangeField(document, "sensitive", "MENTAL_HEALTH"));
        Gap gap = trial.open("Clinic note").getFirst();
        assertEquals(Severity.SEND, gap.severity());
        assertTrue(gap.message().contains("mental health"), gap.message());
        trial.does(new ChangeField(document, "consentedOn", "2026-03-06")).closed();
    }

    @Test
    @Requirement("S77")
    void aValidFormThatNamesTheKindIsAConsent() {
        GapTrial trial = trial(CheckCode.SENSITIVE_NEEDS_CONSENT);
        ObjectId document = packed(trial);
        trial.does(new ChangeField(document, "sensitive", "HIV"));
        Map<String, String> fields = good();
        fields.put("sensitiveKinds", "HIV");
        trial.does(form(fields));
        trial.open("Clinic note");
        signs(trial).closed();
    }

    /** The notice and the consent, or an explanation of it, go along with records of substance use treatment. */
    @Test
    @Requirement("S77")
    void recordsOfSubstanceUseTreatmentTravelWithNoticeAndConsent() {
        GapTrial trial = trial(CheckCode.PART2_CONSENT_NOT_ALONG);
        ObjectId document = packed(trial);
        trial.shut();
        trial.does(new ChangeField(document, "sensitive", "PART_2"));
        ObjectId pack = trial.id(c -> c.getPackages().getLast().getId());
        assertTrue(trial.open("Clinic note").getFirst().source().contains("2.32"));
        trial.does(new ChangeField(pack, "part2Notice", "true"));
        assertTrue(trial.open("Clinic note").getFirst().action().contains("consent"));
        trial.does(new ChangeField(pack, "consentExplained", "true")).closed();
        trial.does(new ChangeField(pack, "part2Notice", "false"));
        assertTrue(trial.open("Clinic note").getFirst().action().contains("notice"));
    }

    @Test
    @Requirement("S77")
    void aCopyOfTheSignedConsentInThePackageWillDo() {
        GapTrial trial = trial(CheckCode.PART2_CONSENT_NOT_ALONG);
        ObjectId document = packed(trial);
        trial.does(new ChangeField(document, "sensitive", "COUNSELING_NOTES"));
        ObjectId pack = trial.id(c -> c.getPackages().getLast().getId());
        trial.does(new ChangeField(pack, "part2Notice", "true"));
        Map<String, String> fields = good();
        fields.put("sensitiveKinds", "COUNSELING_NOTES");
        fields.put("document", document.value());
        trial.open("Clinic note");
        trial.does(form(fields)).closed();
    }

    @Test
    @Requirement("S77")
    void counselingNotesNeedAConsentOfTheirOwn() {
        Map<String, String> fields = good();
        fields.put("sensitiveKinds", "PART_2\nCOUNSELING_NOTES");
        GapTrial trial = trial(CheckCode.RELEASE_INVALID);
        trial.does(form(fields));
        signs(trial);
        assertTrue(trial.open("Dr Vandermolen").getFirst().message().contains("counseling"));
    }

    private static ObjectId packed(GapTrial trial) {
        trial.does(new AttachDocument(
                new DocumentEntry(
                        "Clinic note",
                        DocumentType.CLINIC_NOTE,
                        DocumentFormat.REPORT,
                        LocalDate.of(2026, 2, 24),
                        "Dr Vandermolen",
                        0),
                StoredBytes.NONE));
        ObjectId document = trial.id(c -> c.getDocuments().getLast().getId());
        trial.does(new PreparePackage(2, false, List.of(document), "What can help?"));
        return document;
    }
}
