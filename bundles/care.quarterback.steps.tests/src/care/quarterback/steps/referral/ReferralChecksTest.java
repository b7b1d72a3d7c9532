package care.quarterback.steps.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.decision.OverrideResult;
import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Severity;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CandidateSource;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Purpose;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.request.StatePurpose;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralChecksTest {

    private static final String DAY = "2026-03-02";
    private static final LocalDate TODAY = LocalDate.parse(DAY);

    /** A case of somebody born on the day, in which a second opinion is sought. */
    private static GapTrial trial(CheckCode code, String born, OpinionMode mode) {
        return new GapTrial(DAY, code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.parse(born), "What is it?"))
                .does(new StartReferral(2, mode, IndependenceMode.OPEN));
    }

    private static GapTrial trial(CheckCode code) {
        return trial(code, "1975-01-01", OpinionMode.IN_PERSON);
    }

    private static AddEntry candidate(GapTrial trial, String name, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("name", name);
        return new AddEntry(EntryList.CANDIDATES, Optional.of(referral(trial)), fields);
    }

    private static ObjectId referral(GapTrial trial) {
        return trial.id(careCase -> careCase.getReferrals().getFirst().getId());
    }

    private static ObjectId candidate(GapTrial trial, String name) {
        return trial.id(careCase -> careCase.getReferrals().getFirst().getCandidates().stream()
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElseThrow()
                .getId());
    }

    private static void choose(GapTrial trial, String name) {
        trial.does(new ChooseCandidate(candidate(trial, name), "The patient wants it so."));
    }

    private static void aside(GapTrial trial) {
        Gap found = trial.gaps().getFirst();
        trial.does(new OverrideResult(
                found.code().name(), found.key(), "", "Dr Nadia Okonjo", "Talked over with the patient."));
    }

    @Test
    @Requirement({"S44", "S46"})
    void itIsSaidWhatTheOtherOpinionIsFor() {
        var trial = trial(CheckCode.PURPOSE_MISSING);
        assertEquals(Severity.BLOCK, trial.open("").getFirst().severity());
        trial.does(new StatePurpose(Set.of(Purpose.SYMPTOM_CONTROL), "Less pain without the operation."))
                .closed();
        ObjectId request = trial.id(careCase -> careCase.getRequest().getId());
        trial.does(new ChangeField(request, "purposeStatement", ""));
        assertEquals(
                "It’s recorded what kind of second opinion this is, but not what it should answer for the patient.",
                trial.open("").getFirst().message());
        trial.does(new ChangeField(request, "purposes", ""));
        trial.does(new ChangeField(request, "purposeStatement", "Less pain."));
        assertEquals(
                "It’s recorded what the second opinion should answer, but not what kind of purpose that is.",
                trial.open("").getFirst().message());
    }

    @Test
    @Requirement({"S47", "S48"})
    void theFirstDoctorIsAskedForANameThenThePlan() {
        var trial = trial(CheckCode.DOCTOR_ONE_NOT_ASKED);
        trial.does(candidate(trial, "Dr Two", Map.of("recommendedBy", "DIRECTORY")))
                .shut();
        choose(trial, "Dr Two");
        trial.open("");
        trial.does(new RecordAskedForName(
                referral(trial), CandidateSource.DOCTOR_ONE, AskedStatus.ASKED, "She gave no name."));
        trial.shut();
        trial.does(new AddEntry(EntryList.COVERAGES, Map.of("kind", "PRIVATE", "planName", "Northlake PPO")));
        assertTrue(trial.open("").getFirst().message().contains("no one asked the insurance plan for a name"));
        trial.does(new RecordAskedForName(
                        referral(trial), CandidateSource.HEALTH_PLAN, AskedStatus.SKIPPED, "The line was down."))
                .closed();
    }

    @Test
    void whoWasNotAskedForANameNeedsTheReasonWhereTheAnswerGoes() {
        var trial = new Trial(DAY)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.parse("1975-01-01"), "What is it?"))
                .does(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        var skipped = new RecordAskedForName(
                trial.id(careCase -> careCase.getReferrals().getFirst().getId()),
                CandidateSource.DOCTOR_ONE,
                AskedStatus.SKIPPED,
                " ");
        assertEquals("answer", trial.problems(skipped).getFirst().field());
    }

    @Test
    @Requirement("S48")
    void originalMedicareIsNotAskedForAName() {
        var trial = trial(CheckCode.DOCTOR_ONE_NOT_ASKED);
        trial.does(candidate(trial, "Dr Two", Map.of("recommendedBy", "PATIENT")));
        choose(trial, "Dr Two");
        trial.does(new AddEntry(EntryList.COVERAGES, Map.of("kind", "ORIGINAL_MEDICARE")));
        trial.does(new RecordAskedForName(
                        referral(trial), CandidateSource.DOCTOR_ONE, AskedStatus.UNABLE, "She has retired."))
                .shut();
    }

    @Test
    @Requirement("S47")
    void aDoctorOfTheSamePracticeOrHospitalIsChosenKnowingly() {
        var trial = trial(CheckCode.NOT_INDEPENDENT);
        trial.does(candidate(trial, "Dr Next Door", Map.of("samePractice", "YES")));
        trial.does(candidate(trial, "Dr Same House", Map.of("sameHospital", "YES")));
        trial.does(candidate(trial, "Dr Far", Map.of("samePractice", "NO", "sameHospital", "NO")));
        trial.open("Dr Next Door", "Dr Same House");
        trial.does(new ChangeField(candidate(trial, "Dr Next Door"), "passedOverReason", "Too close."));
        trial.open("Dr Same House");
        choose(trial, "Dr Same House");
        trial.open("Dr Same House");
        aside(trial);
        trial.closed();
        choose(trial, "Dr Far");
        trial.shut();
    }

    @Test
    @Requirement("S47")
    void theOfficesOfTheCaseShowWhoWorksTogether() {
        var trial = trial(CheckCode.NOT_INDEPENDENT);
        trial.does(new AddEntry(EntryList.OFFICES, Map.of("name", "Harbor Spine", "institution", "Harbor Hospital")));
        trial.does(new AddEntry(EntryList.OFFICES, Map.of("name", "Lakeside", "institution", "harbor hospital")));
        ObjectId one = trial.id(each -> each.getOffices().get(0).getId());
        ObjectId two = trial.id(each -> each.getOffices().get(1).getId());
        trial.does(new AddEntry(EntryList.CLINICIANS, Map.of("name", "Dr One", "office", one.value())));
        trial.does(new AddEntry(EntryList.CLINICIANS, Map.of("name", "Dr Two", "office", two.value())));
        ObjectId first = trial.id(each -> each.getClinicians().get(0).getId());
        ObjectId second = trial.id(each -> each.getClinicians().get(1).getId());
        trial.does(new RecordOpinion(new OpinionEntry(
                1,
                Optional.of(first),
                "",
                "",
                "",
                OpinionMode.IN_PERSON,
                IndependenceMode.OPEN,
                TODAY,
                TODAY,
                Need.YES,
                "")));
        trial.does(candidate(trial, "Dr Two", Map.of("clinician", second.value())));
        assertTrue(trial.open("Dr Two").getFirst().message().contains("same hospital"));
        trial.does(new ChangeField(two, "institution", "Lakeside Hospital")).closed();
    }

    @Test
    @Requirement("S49")
    void forACancerACancerCenterIsConsidered() {
        var trial = trial(CheckCode.CANCER_CENTER_NOT_CONSIDERED).shut();
        trial.does(new ChangeField(trial.id(careCase -> careCase.getPatient().getId()), "state", "IN"));
        trial.does(new StatePurpose(Set.of(Purpose.CONFIRM_DIAGNOSIS), "How serious is it?"));
        trial.does(new ChangeField(trial.id(careCase -> careCase.getRequest().getId()), "cancer", "YES"));
        trial.open("");
        trial.does(candidate(trial, "Dr Two", Map.of("cancerCenter", "NO")));
        trial.open("");
        trial.does(candidate(trial, "Midland", Map.of("cancerCenter", "YES", "passedOverReason", "Too far.")))
                .closed();
    }

    @Test
    @Requirement("S50")
    void whereEveryExpertIsTooFarARemoteServiceIsConsidered() {
        var trial = trial(CheckCode.REMOTE_NOT_CONSIDERED);
        trial.does(candidate(trial, "Midland", Map.of("distanceMiles", "412"))).shut();
        trial.does(new ChangeField(trial.id(careCase -> careCase.getPatient().getId()), "travelLimitMiles", "100"));
        String message = trial.open("").getFirst().message();
        assertTrue(message.startsWith("The nearest candidate is 412 miles away"), message);
        trial.does(candidate(trial, "Dr Near", Map.of())).shut();
        trial.does(new ChangeField(candidate(trial, "Dr Near"), "distanceMiles", "101"));
        trial.open("");
        trial.does(candidate(trial, "Lakeshore Online", Map.of("remote", "true")))
                .closed();
    }

    @Test
    @Requirement("S51")
    void aRemoteProgrammeIsChosenOnlyWhereItsRulesLetThePatientIn() {
        var trial = trial(CheckCode.REMOTE_NOT_ELIGIBLE, "1975-01-01", OpinionMode.RECORDS_ONLY);
        ObjectId patient = trial.id(careCase -> careCase.getPatient().getId());
        trial.does(new ChangeField(patient, "state", "oh"));
        trial.does(candidate(
                trial,
                "Lakeshore Online",
                Map.of("remote", "true", "excludedStates", "NY, OH", "excludesInpatients", "true")));
        trial.shut();
        choose(trial, "Lakeshore Online");
        assertEquals(Severity.BLOCK, trial.open("Lakeshore Online").getFirst().severity());
        trial.does(new ChangeField(patient, "state", "IN")).closed();
        trial.does(new ChangeField(patient, "inpatient", "true"));
        trial.open("Lakeshore Online");
    }

    @Test
    @Requirement("S54")
    void fromAnAgeOnTrainingInTheCareOfOlderPeopleIsLookedFor() {
        trial(CheckCode.GERIATRIC_EXPERT_NOT_CONSIDERED, "1961-03-03", OpinionMode.IN_PERSON)
                .shut();
        var trial = trial(CheckCode.GERIATRIC_EXPERT_NOT_CONSIDERED, "1961-03-02", OpinionMode.IN_PERSON);
        trial.open("");
        trial.does(candidate(trial, "Dr Two", Map.of("geriatricTraining", "YES")))
                .closed();
    }

    @Test
    @Requirement("S54")
    void whoHasAReasonSetsTheAgePromptAside() {
        var trial = trial(CheckCode.GERIATRIC_EXPERT_NOT_CONSIDERED, "1950-01-01", OpinionMode.IN_PERSON);
        trial.open("");
        aside(trial);
        trial.closed();
    }
}
