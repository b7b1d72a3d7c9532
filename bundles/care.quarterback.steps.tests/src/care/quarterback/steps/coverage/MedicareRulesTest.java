package care.quarterback.steps.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AddOption;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.testkit.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in Original Medicare in 2026. */
class MedicareRulesTest {

    private static final EntryList REQUEST = EntryList.PRIOR_AUTHORIZATIONS;
    private static final EntryList PROCEDURE = EntryList.PROPOSED_PROCEDURES;

    private static Payments procedure(String plan, String fields) {
        return new Payments(CheckCode.MEDICARE_AUTHORIZATION_NEEDED)
                .adds(EntryList.COVERAGES, "primary=true | partB=YES | kind=" + plan)
                .adds(PROCEDURE, fields);
    }

    private static Payments medicare(String fields) {
        return procedure("ORIGINAL_MEDICARE", fields);
    }

    /** State, day, place and words of the procedure decide; a place or state that nobody recorded is asked for. */
    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "Cervical fusion C5-C6,TX,HOSPITAL_OUTPATIENT,2026-01-15,OM-PA-WISER",
        "Epidural steroid injection,oh,DOCTORS_OFFICE,2026-03-02,OM-PA-WISER",
        "Arthroscopy of the left knee for osteoarthritis,WA,SURGICAL_CENTER,2026-03-02,OM-PA-WISER",
        "Kyphoplasty L1,AZ,SURGICAL_CENTER,2031-12-31,OM-PA-WISER",
        "Cervical fusion C5-C6,IL,HOSPITAL_OUTPATIENT,2026-03-02,OM-PA-OPD",
        "ACDF C5-C6,IL,HOSPITAL_OUTPATIENT,2021-07-01,OM-PA-OPD",
        "Rhinoplasty,IN,HOSPITAL_OUTPATIENT,2020-07-01,OM-PA-OPD",
        "Upper lid blepharoplasty,CA,SURGICAL_CENTER,2026-01-19,OM-PA-ASC",
        "Botox injection,TX,SURGICAL_CENTER,2026-02-16,OM-PA-ASC",
        "Cervical fusion C5-C6,TX,HOSPITAL_OUTPATIENT,2026-01-14,OM-PA-OPD"
    })
    void aListedProcedureIsFound(String name, String state, String place, String day, String program) {
        Payments payments =
                medicare("name=" + name + " | state=" + state + " | place=" + place + " | plannedOn=" + day);
        Gap gap = payments.trial().open(name).getFirst();
        assertTrue(
                gap.inputs().stream().anyMatch(input -> input.contains(program)),
                gap.inputs().toString());
        payments.adds(REQUEST, "opinionNumber=2 | service=" + name + " | submittedOn=2026-03-02");
        payments.trial().closed();
    }

    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "Cervical fusion C5-C6,TX,HOSPITAL_INPATIENT,2026-03-02,NO",
        "Cervical fusion C5-C6,TX,HOSPITAL_OUTPATIENT,2026-03-02,YES",
        "Epidural steroid injection,TX,DOCTORS_OFFICE,2026-01-14,NO",
        "Epidural steroid injection,IL,DOCTORS_OFFICE,2026-03-02,NO",
        "Kyphoplasty L1,AZ,SURGICAL_CENTER,2032-01-01,NO",
        "Botox injection,TX,SURGICAL_CENTER,2026-02-15,NO",
        "Botox injection,IL,SURGICAL_CENTER,2026-03-02,NO",
        "Lumbar fusion L3-L5,TX,HOSPITAL_OUTPATIENT,2026-03-02,NO",
        "Total knee replacement,TX,HOSPITAL_OUTPATIENT,2026-03-02,NO"
    })
    void whatIsNotListedIsNotAskedFor(String name, String state, String place, String day, String emergency) {
        medicare("name=" + name + " | state=" + state + " | place=" + place + " | plannedOn=" + day + " | emergency="
                        + emergency)
                .trial()
                .shut();
    }

    private static Payments option(String plan, String name) {
        Payments payments = new Payments(CheckCode.MEDICARE_AUTHORIZATION_NEEDED)
                .adds(EntryList.COVERAGES, "primary=true | partB=YES | kind=" + plan);
        payments.trial().does(new AddOption("A", name, OptionClass.SURGERY_MAJOR, 1));
        return payments;
    }

    /** Nobody has proposed it yet: the option alone is asked about, until a procedure of that kind says where and when. */
    @Test
    @Requirement("S35")
    void anOptionOfAListIsAskedAboutAsAProcedureIs() {
        Payments payments = option("ORIGINAL_MEDICARE", "Cervical fusion");
        Gap gap = payments.trial().open("Cervical fusion").getFirst();
        assertTrue(gap.message().startsWith("Cervical fusion is a treatment option."), gap.message());
        assertTrue(gap.action().contains("add it as a proposed procedure"), gap.action());
        assertTrue(
                payments.trial().plan().coverage().getFirst().reasons().stream()
                        .anyMatch(reason -> reason.contains("Cervical fusion may")),
                payments.trial().plan().coverage().getFirst().reasons().toString());
        payments.adds(PROCEDURE, "name=ACDF C5-C6 | state=IL | place=DOCTORS_OFFICE");
        payments.trial().closed();
    }

    @Test
    @Requirement("S35")
    void anOptionThatWasAskedForIsNotAskedAboutAgain() {
        Payments payments = option("ORIGINAL_MEDICARE", "Botox injection");
        payments.trial().open("Botox injection");
        payments.adds(REQUEST, "opinionNumber=2 | service=Botox injection | submittedOn=2026-03-02");
        payments.trial().closed();
        assertEquals(
                List.of("2026-03-09"),
                payments.trial().deadlines(DeadlineCode.PA_DUE).stream()
                        .map(deadline -> deadline.date().toString())
                        .toList());
    }

    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "MEDICARE_ADVANTAGE,Cervical fusion",
        "ORIGINAL_MEDICARE,Lumbar fusion",
        "ORIGINAL_MEDICARE,Physical therapy of the neck"
    })
    void anOptionOfNoListOrOfAnotherPlanIsNotAskedAbout(String plan, String name) {
        option(plan, name).trial().shut();
    }

    @Test
    @Requirement("S35")
    void onlyOriginalMedicareIsMeant() {
        procedure("MEDICARE_ADVANTAGE", "name=Cervical fusion | state=TX | place=HOSPITAL_OUTPATIENT")
                .trial()
                .shut();
    }

    @Test
    @Requirement("S35")
    void aPlaceThatNobodyRecordedIsAskedFor() {
        Payments payments = medicare("name=Vein ablation | state=IL");
        Gap gap = payments.trial().open("Vein ablation").getFirst();
        assertTrue(gap.action().contains("where"), gap.action());
        payments.changes(PROCEDURE, "place", "DOCTORS_OFFICE");
        payments.trial().closed();
    }

    @Test
    @Requirement("S35")
    void aProgramThatMayEndSaysThatItHasToBeChecked() {
        Payments payments = medicare("name=Cervical fusion | state=TX | place=HOSPITAL_OUTPATIENT");
        String inputs =
                payments.trial().open("Cervical fusion").getFirst().inputs().toString();
        assertTrue(inputs.contains("still in force"), inputs);
        List<String> reasons = payments.trial().plan().coverage().getFirst().reasons();
        assertTrue(
                reasons.stream()
                        .anyMatch(reason -> reason.contains("Cervical fusion") && reason.contains("90 FR 28749")),
                reasons.toString());
    }

    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "Epidural steroid injection,TX,DOCTORS_OFFICE,STANDARD,2026-03-05",
        "Vein ablation,IL,HOSPITAL_OUTPATIENT,STANDARD,2026-03-09",
        "Vein ablation,IL,HOSPITAL_OUTPATIENT,EXPEDITED,2026-03-04",
        "Vein ablation,CA,SURGICAL_CENTER,STANDARD,2026-03-09"
    })
    void theProgramSetsTheClockOfItsRequest(String name, String state, String place, String type, String due) {
        Payments payments = medicare("name=" + name + " | state=" + state + " | place=" + place)
                .adds(REQUEST, "opinionNumber=2 | service=" + name + " | submittedOn=2026-03-02 | type=" + type);
        assertEquals(
                List.of(due),
                payments.trial().deadlines(DeadlineCode.PA_DUE).stream()
                        .map(deadline -> deadline.date().toString())
                        .toList());
    }

    @Test
    @Requirement("S37")
    void aVideoVisitSaysUntilWhenMedicarePaysForIt() {
        Payments payments = new Payments(CheckCode.TELEHEALTH_ENDS)
                .adds(EntryList.COVERAGES, "primary=true | partB=YES | kind=ORIGINAL_MEDICARE")
                .seeks(OpinionMode.VIDEO)
                .visit("2027-12-31");
        assertTrue(
                payments.trial().plan().coverage().getFirst().reasons().stream()
                        .anyMatch(reason -> reason.contains("Dec 31, 2027")),
                payments.trial().plan().coverage().getFirst().reasons().toString());
        payments.trial().shut();
        payments.visit("2028-01-03");
        payments.trial().open("second opinion");
        payments.visit("2027-12-20");
        payments.trial().closed();
    }

    /** Somebody else appeals to Medicare: by appointment, for a year, or by the right to decide. */
    @ParameterizedTest
    @Requirement("S35")
    @CsvSource({
        "appointedOn=2026-01-05,false",
        "appointedOn=2025-03-16,false",
        "appointedOn=2025-03-15,true",
        "helpsWith=calls,true",
        "representative=true | authority=health care power of attorney,false"
    })
    void whoAppealsForThePatientIsAppointed(String fields, boolean open) {
        Payments payments = appealed("MEDICARE_ADVANTAGE", fields + " | appointmentDocument=DOCUMENT");
        if (open) {
            assertTrue(
                    payments.trial().open("Ann").getFirst().rule().contains("release form"),
                    payments.trial().open("Ann").getFirst().rule());
        } else {
            payments.trial().shut();
        }
    }

    @Test
    @Requirement("S35")
    void anAppointmentGoesAlongAndEndsAfterAYear() {
        Payments payments = appealed("ORIGINAL_MEDICARE", "appointedOn=2026-01-05");
        assertTrue(payments.trial().open("Ann").getFirst().action().contains("copy"));
        assertEquals(
                "2027-01-05",
                payments.trial()
                        .deadlines(DeadlineCode.REPRESENTATIVE_EXPIRES)
                        .getFirst()
                        .date()
                        .toString());
        payments.changes(EntryList.CONTACTS, "appointmentDocument", payments.document());
        payments.trial().closed();
        Payments employer = appealed("EMPLOYER", "helpsWith=calls");
        employer.trial().shut();
    }

    private static Payments appealed(String plan, String contact) {
        Payments payments = new Payments(CheckCode.REPRESENTATIVE_NOT_APPOINTED)
                .adds(EntryList.COVERAGES, "primary=true | kind=" + plan)
                .documents();
        payments.adds(EntryList.CONTACTS, ("name=Ann | " + contact).replace("DOCUMENT", payments.document()));
        String ann = payments.trial().id(c -> c.getContacts().getLast().getId()).value();
        return payments.adds(
                REQUEST,
                "opinionNumber=2 | service=MRI | decision=DENIED | denialReason=No. | noticeOn=2026-03-02 | appealedOn=2026-03-16 | appealedBy="
                        + ann);
    }

    @Test
    void noSuchListedProcedureMeansNoWord() {
        assertFalse(medicare("name=Lumbar fusion").trial().plan().coverage().getFirst().reasons().stream()
                .anyMatch(reason -> reason.contains("prior authorization")));
    }
}
