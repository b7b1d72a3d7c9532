package care.quarterback.steps.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Severity;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.RequestOrigin;
import care.quarterback.model.TriggerCode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.NameQuarterback;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StepOneChecksTest {

    private static final String DAY = "2026-03-02";
    private static final LocalDate TODAY = LocalDate.parse(DAY);
    private static final String DOCTOR = "Dr Nadia Okonjo";

    private static GapTrial trial(CheckCode code) {
        return new GapTrial(DAY, code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
    }

    private static AddEntry entry(EntryList list, Map<String, String> fields) {
        return new AddEntry(list, fields);
    }

    private static RecordTreatmentClock waitUntil(String day) {
        return new RecordTreatmentClock(null, null, LocalDate.parse(day), DOCTOR, "No harm until then.");
    }

    private static GapTrial visit(GapTrial trial, String day) {
        trial.does(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        return trial.does(new AddEntry(
                EntryList.APPOINTMENTS,
                Optional.of(first(
                        trial, careCase -> careCase.getReferrals().getFirst().getId())),
                Map.of("date", day)));
    }

    private static ObjectId first(GapTrial trial, Function<CareCase, String> query) {
        return trial.id(query);
    }

    @Test
    @Requirement("S21")
    void whetherWaitingIsSafeIsAskedFirst() {
        var trial = trial(CheckCode.SAFE_TO_WAIT_UNKNOWN);
        assertEquals(Severity.WARN, trial.open("").getFirst().severity());
        trial.does(waitUntil("2026-09-30")).closed();
    }

    @Test
    @Requirement("S21")
    void itBlocksASeriousIllnessACancerAndAFixedDay() {
        var trial = trial(CheckCode.SAFE_TO_WAIT_UNKNOWN)
                .does(new RecordTrigger(TriggerCode.T4, "Weak legs, and nobody knows why.", TODAY));
        assertEquals(Severity.BLOCK, trial.open("").getFirst().severity());
        ObjectId request = first(trial, careCase -> careCase.getRequest().getId());
        trial.does(new ChangeField(request, "seriousIllness", "NO"));
        assertEquals(Severity.WARN, trial.open("").getFirst().severity());
        trial.does(new ChangeField(request, "cancer", "YES"));
        assertEquals(Severity.BLOCK, trial.open("").getFirst().severity());
        trial.does(new ChangeField(request, "cancer", "NO"));
        trial.does(new RecordTreatmentClock(LocalDate.of(2026, 4, 20), "the operation", null, "", ""));
        assertEquals(Severity.BLOCK, trial.open("").getFirst().severity());
        assertEquals(StepStatus.BLOCKED, trial.plan().steps().getFirst().status());
    }

    @Test
    @Requirement("S131")
    void aDayUntilWhichWaitingWasSafeCanPass() {
        var trial = trial(CheckCode.SAFE_TO_WAIT_UNKNOWN).does(waitUntil("2026-03-10"));
        trial.today("2026-03-10").shut();
        trial.today("2026-03-11");
        String message = trial.open("").getFirst().message();
        assertEquals(
                "Dr Nadia Okonjo said it was safe to wait until Tue, Mar 10, 2026. That date has passed, and there’s no"
                        + " decision yet.",
                message);
    }

    @Test
    @Requirement("S21")
    void aVisitOnTheDayOfTreatmentComesTooLate() {
        var trial = visit(trial(CheckCode.VISIT_AFTER_PROCEDURE), "2026-04-20");
        trial.shut();
        trial.does(new RecordTreatmentClock(LocalDate.of(2026, 4, 20), "the operation", null, "", ""));
        trial.open("the operation");
        ObjectId appointment = first(
                trial,
                careCase -> careCase.getReferrals()
                        .getFirst()
                        .getAppointments()
                        .getFirst()
                        .getId());
        trial.does(new ChangeField(appointment, "date", "2026-04-17")).closed();
        trial.does(waitUntil("2026-04-17"));
        String message = trial.open("").getFirst().message();
        assertTrue(message.contains("it’s safe to wait only until Fri, Apr 17, 2026"), message);
    }

    @Test
    @Requirement({"S10", "S13", "S14", "S15", "S16", "S17"})
    void aReasonThatIsTickedNeedsWhatShowsIt() {
        for (TriggerCode code : List.of(TriggerCode.T4, TriggerCode.T5B, TriggerCode.T6A, TriggerCode.T6B)) {
            var trial = trial(CheckCode.TRIGGER_EVIDENCE_MISSING).does(new RecordTrigger(code, "", null));
            assertEquals(1, trial.gaps().size());
            trial.open(trial.gaps().getFirst().subject());
            trial.does(new ChangeField(evidence(trial), "evidence", "It is in the letter."))
                    .closed();
        }
    }

    private static ObjectId evidence(GapTrial trial) {
        return first(
                trial,
                careCase -> careCase.getRequest().getTriggers().getFirst().getId());
    }

    @Test
    @Requirement("S10")
    void symptomsWithoutADiagnosisAreNamed() {
        var trial = trial(CheckCode.TRIGGER_EVIDENCE_MISSING)
                .does(new RecordTrigger(TriggerCode.T1, "Tired for months.", null));
        trial.open("symptoms but no clear diagnosis");
        trial.does(entry(EntryList.SYMPTOMS, Map.of("text", "tired", "onset", "2025-11-01")))
                .closed();
    }

    @Test
    @Requirement({"S11", "S14"})
    void whoSaidThatNothingIsWrongHasADay() {
        for (TriggerCode code : List.of(TriggerCode.T2, TriggerCode.T5A)) {
            var trial =
                    trial(CheckCode.TRIGGER_EVIDENCE_MISSING).does(new RecordTrigger(code, "Dr Hill said so.", null));
            trial.open(trial.gaps().getFirst().subject());
            trial.does(new ChangeField(evidence(trial), "on", "2026-02-10")).closed();
        }
    }

    @Test
    @Requirement("S12")
    void treatmentsThatDidNotHelpAreNamed() {
        var trial = trial(CheckCode.TRIGGER_EVIDENCE_MISSING)
                .does(new RecordTrigger(TriggerCode.T3, "Nothing helps.", null));
        trial.open("not getting better with the usual treatments");
        trial.does(entry(
                        EntryList.TREATMENTS_TRIED,
                        Map.of("text", "furosemide", "usual", "true", "response", "No better.")))
                .closed();
    }

    @Test
    @Requirement("S18")
    void anOperationThatIsProposedIsNamedAndNoEmergency() {
        var trial = trial(CheckCode.TRIGGER_EVIDENCE_MISSING)
                .does(new RecordTrigger(TriggerCode.T6C, "They want to operate.", null));
        trial.open("a doctor proposed surgery");
        trial.does(entry(
                EntryList.PROPOSED_PROCEDURES, Map.of("name", "fusion", "surgery", "true", "emergency", "UNKNOWN")));
        trial.open("a doctor proposed surgery");
        trial.does(new ChangeField(
                        first(
                                trial,
                                careCase -> careCase.getProposedProcedures()
                                        .getFirst()
                                        .getId()),
                        "emergency",
                        "NO"))
                .closed();
    }

    @Test
    @Requirement("S32b")
    void whenADoctorAsksForItThePatientKnowsWhy() {
        var trial = trial(CheckCode.REASON_NOT_UNDERSTOOD).shut();
        trial.does(new RecordOrigin(RequestOrigin.SPECIALIST, "Dr Hill", "", Answer.UNKNOWN));
        trial.open("");
        trial.does(new RecordOrigin(RequestOrigin.SPECIALIST, "Dr Hill", "The scan is unclear.", Answer.UNKNOWN));
        trial.open("");
        trial.does(new RecordOrigin(RequestOrigin.SPECIALIST, "Dr Hill", "The scan is unclear.", Answer.YES))
                .closed();
        trial(CheckCode.REASON_NOT_UNDERSTOOD)
                .does(new RecordOrigin(RequestOrigin.FAMILY, "her daughter", "", Answer.UNKNOWN))
                .shut();
    }

    @Test
    @Requirement({"S24", "S30"})
    void thePrimaryCareDoctorIsTalkedWithAlsoAfterASpecialist() {
        var trial = trial(CheckCode.PCP_TALK_MISSING);
        trial.open("");
        trial.does(entry(
                EntryList.CONVERSATIONS,
                Map.of("on", "2026-03-02", "with", DOCTOR, "primaryCare", "true", "outcome", "VOICEMAIL")));
        trial.open("");
        trial.does(entry(
                        EntryList.CONVERSATIONS,
                        Map.of("on", "2026-03-02", "with", DOCTOR, "primaryCare", "true", "outcome", "REACHED")))
                .closed();
    }

    @Test
    @Requirement({"S24", "S31", "S32a"})
    void somebodyKeepsTheWholeInView() {
        var trial = trial(CheckCode.QUARTERBACK_MISSING);
        trial.open("");
        trial.does(entry(EntryList.CARE_TEAM, Map.of("name", DOCTOR, "roles", "PRIMARY_CARE")));
        trial.open("");
        ObjectId member =
                first(trial, careCase -> careCase.getCareTeam().getFirst().getId());
        trial.does(new NameQuarterback(member, Answer.NO));
        trial.open(DOCTOR);
        trial.does(new NameQuarterback(member, Answer.YES)).closed();
    }

    @Test
    @Requirement("S32")
    void eachProposedProcedureIsConfirmed() {
        var trial = trial(CheckCode.PROCEDURE_UNCONFIRMED).shut();
        trial.does(entry(EntryList.PROPOSED_PROCEDURES, Map.of("name", "fusion", "surgery", "true")));
        trial.open("fusion");
        ObjectId procedure = first(
                trial, careCase -> careCase.getProposedProcedures().getFirst().getId());
        var said = new ConfirmProcedure.Understanding(
                "To free the nerves.", "Bleeding, infection, a longer stay.", "Less leg pain for most people.");
        trial.does(new ConfirmProcedure(procedure, said, DOCTOR, TODAY)).closed();
    }
}
