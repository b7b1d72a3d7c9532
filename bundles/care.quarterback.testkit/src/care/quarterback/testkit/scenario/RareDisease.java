package care.quarterback.testkit.scenario;

import static care.quarterback.testkit.scenario.Entering.complete;
import static care.quarterback.testkit.scenario.Entering.diagnosis;
import static care.quarterback.testkit.scenario.Entering.doctor;
import static care.quarterback.testkit.scenario.Entering.entry;
import static care.quarterback.testkit.scenario.Entering.opinion;
import static care.quarterback.testkit.scenario.Entering.patientField;
import static care.quarterback.testkit.scenario.Entering.recommends;
import static care.quarterback.testkit.scenario.Entering.requestField;

import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.RecordLaterWord;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry.OutcomePoint;
import care.quarterback.consensus.talk.RecordConsensusCall;
import care.quarterback.consensus.talk.RecordConsensusOutcome;
import care.quarterback.consensus.talk.RecordShareConsent;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.consensus.talk.ScheduleConsensusCall;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CandidateSource;
import care.quarterback.model.Certainty;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.DayKind;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Purpose;
import care.quarterback.model.TriggerCode;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.records.SetDelivery;
import care.quarterback.steps.referral.ChooseCandidate;
import care.quarterback.steps.referral.RecordAskedForName;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.steps.request.RecordTrigger;
import care.quarterback.steps.request.StatePurpose;
import care.quarterback.testkit.scenario.Scenario.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scenario 3: a rare disease, a diagnosis that waits for tests, then agreement. */
final class RareDisease {

    private static final String PCP = "Dr Lena Fischer";
    private static final String ONE = "Dr Howell";
    private static final String TWO = "Dr Sefton";
    private static final String CLINIC = "Amyloid Clinic";

    private final Scenario.Writer steps = new Scenario.Writer();

    private RareDisease() {}

    static Scenario scenario() {
        var told = new RareDisease();
        told.intake();
        told.firstOpinion();
        told.family();
        told.research();
        told.visit();
        told.secondOpinion();
        told.confirmed();
        told.consensus();
        return new Scenario(
                3,
                "Alma Reyes",
                List.of(
                        new Stage("before-visit", LocalDate.of(2026, 8, 20)),
                        new Stage("pending", LocalDate.of(2026, 9, 10)),
                        new Stage("confirmed", LocalDate.of(2026, 9, 25)),
                        new Stage("final", LocalDate.of(2026, 9, 30))),
                told.steps.steps());
    }

    private void intake() {
        steps.on("2026-08-03")
                .add(new OpenCase(
                        new PersonName("Walter", "Brandvold"),
                        LocalDate.of(1945, 8, 8),
                        "Is it heart failure, or something rarer?"));
        steps.add(entry(EntryList.IDENTIFIERS, "system=urn:quarterback:sample | value=SC3"));
        steps.then(patientField("sex", "MALE"));
        steps.then(known -> new ChangeField(known.caseItself(), "subject", "BOTH"));
        steps.then(requestField("ownWords", "I take everything they give me and I still cannot climb the stairs."));
        steps.then(requestField("seriousIllness", "YES"));
        steps.then(requestField("hardToIdentify", "YES"));
        steps.then(requestField("rareSuspected", "YES"));
        steps.add(new StatePurpose(Set.of(Purpose.FIND_DIAGNOSIS), "Find out why the heart isn’t getting better."));
        for (String tried : List.of("furosemide", "lisinopril", "carvedilol")) {
            steps.add(entry(
                    EntryList.TREATMENTS_TRIED,
                    "usual=true | from=2026-02-10 | response=No better after weeks." + " | text=" + tried));
        }
        Entering.medicines(steps, List.of("furosemide: 40 mg once a day", "carvedilol: 6.25 mg twice a day"));
        steps.add(entry(
                EntryList.COVERAGES,
                "kind=ORIGINAL_MEDICARE | planName=Original Medicare | partA=YES | partB=YES"
                        + " | medigap=YES | primary=true"));
        Entering.primaryCare(
                steps,
                PCP,
                "Hillside Practice",
                "on=2026-08-03 | mode=IN_PERSON | summary=Dr Fischer thinks of amyloid and names the clinic.");
    }

    private void firstOpinion() {
        doctor(steps, ONE, "cardiology", "Hillside Cardiology", "Hillside Hospital");
        steps.add(new AddOption("MED1", "heart failure medicines", OptionClass.MEDICATION, 1));
        steps.then(opinion(
                1, ONE, LocalDate.of(2026, 7, 14), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.NOT_STATED));
        steps.then(diagnosis(
                1,
                DiagnosisEntry.primary("I11.0", "Hypertensive heart disease with heart failure", Certainty.CONFIRMED)));
        steps.then(recommends(1, "MED1", Need.NOT_STATED, "These medicines take the load off the heart."));
        steps.then(complete(1));
        steps.add(new RecordTreatmentClock(
                null,
                null,
                LocalDate.of(2026, 10, 31),
                ONE,
                "Another look at the heart can wait until the end of October."));
        steps.add(new RecordTrigger(
                TriggerCode.T3, "Three usual treatments have not helped.", LocalDate.of(2026, 7, 14)));
        steps.add(new RecordTrigger(
                TriggerCode.T4, "The heart is failing, and nobody is sure why.", LocalDate.of(2026, 7, 14)));
    }

    private void family() {
        for (String each : List.of(
                "mother: MOTHER: ASKED",
                "father: FATHER: ASKED",
                "brother 1: BROTHER: ASKED",
                "sister 1: SISTER: ASKED",
                "son: SON: ASKED",
                "brother 2: BROTHER: NOT_ASKED",
                "daughter 1: DAUGHTER: NOT_ASKED",
                "daughter 2: DAUGHTER: NOT_ASKED")) {
            String[] parts = each.split(": ");
            steps.add(entry(
                    EntryList.FAMILY_HISTORY,
                    "firstDegree=true | name=" + parts[0] + " | relationship=" + parts[1] + " | asked=" + parts[2]));
        }
    }

    private void research() {
        steps.on("2026-08-05");
        note("Amyloidosis, in brief", "https://www.cdc.gov/amyloidosis", "A protein can settle in the heart.");
        note(
                "Amyloidosis at a large clinic",
                "https://www.mayoclinic.org/diseases-conditions/amyloidosis",
                "A special scan shows it.");
        note(
                "People with the same trouble",
                "https://community.heartforum.example.org/boards/41",
                "Somebody got better with another medicine.");
        note("A heart blog", "https://www.heartdiary.example.com/amyloid", "It is often missed.");
        steps.then(known -> entry(
                EntryList.AGENDA,
                "topic=amyloid | phase=OPENING | order=1 | research=" + known.researchNote("Amyloidosis, in brief")));
    }

    private void note(String title, String url, String says) {
        steps.add(entry(
                EntryList.RESEARCH_NOTES,
                "readOn=2026-08-05 | foundBy=Walter Brandvold | topic=amyloid | title=" + title + " | url=" + url
                        + " | says=" + says));
    }

    private void visit() {
        steps.on("2026-08-10").add(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        doctor(steps, TWO, "amyloid disease", CLINIC, "Great Rivers University Hospital");
        steps.then(known -> new RecordAskedForName(
                known.referral(2),
                CandidateSource.DOCTOR_ONE,
                AskedStatus.ASKED,
                "Dr Howell knows the amyloid clinic."));
        steps.then(known -> entry(
                EntryList.CANDIDATES,
                known.referral(2),
                "specialty=amyloid disease | recommendedBy=PRIMARY_CARE | acceptsMedicare=YES | samePractice=NO |"
                        + " sameHospital=NO | name="
                        + TWO
                        + " | clinician=" + known.clinician(TWO)));
        steps.then(known -> new ChooseCandidate(known.candidate(2, TWO), "This clinic sees such hearts every week."));
        steps.then(known -> entry(
                EntryList.APPOINTMENTS,
                known.referral(2),
                "kind=SECOND_OPINION_VISIT | date=2026-09-08"
                        + " | time=11:00 | timeZone=America/New_York | toldSecondOpinion=YES | clinician="
                        + known.clinician(TWO)
                        + " | office=" + known.office(CLINIC)));
        steps.then(known -> new SetDelivery(
                known.referral(2), DeliveryMethod.FAX, "fax of the Amyloid Clinic", 7, DayKind.CALENDAR));
        Entering.starters(steps, 2);
    }

    private void secondOpinion() {
        steps.on("2026-09-08").then(known -> new ChangeField(known.appointment(2), "status", "FULFILLED"));
        steps.on("2026-09-10").add(new AddOption("MORE1", "scan for amyloid first", OptionClass.MORE_TESTS, 2));
        steps.then(opinion(
                2, TWO, LocalDate.of(2026, 9, 10), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.NOT_STATED));
        steps.then(diagnosis(
                2,
                DiagnosisEntry.primary(
                        "E85.82", "Wild-type transthyretin-related (ATTR) amyloidosis", Certainty.PENDING_TESTS)));
        steps.then(recommends(2, "MORE1", Need.NOT_STATED, "The scan shows whether the protein sits in the heart."));
        steps.then(known -> new ChangeField(known.version(2), "resultsDueOn", "2026-09-24"));
        steps.then(known -> entry(EntryList.TESTS_NOT_SEEN, known.version(2), "text=Scan for amyloid | on=2026-09-17"));
        steps.then(complete(2));
    }

    private void confirmed() {
        steps.on("2026-09-25")
                .then(known -> new RecordLaterWord(
                        known.opinion(2),
                        LocalDate.of(2026, 9, 25),
                        Optional.of(Certainty.CONFIRMED),
                        "The scan shows the protein in the heart."));
        steps.add(new AddOption("MED2", "medicine that steadies the protein", OptionClass.MEDICATION, 2));
        steps.then(known -> new VoidStatement(known.recommendation(2, "MORE1"), "The scan is done."));
        steps.then(recommends(2, "MED2", Need.NOT_STATED, "It slows the protein, which is what harms this heart."));
        steps.then(complete(2));
    }

    private void consensus() {
        steps.on("2026-09-28").add(new RequestConsensus(List.of(1, 2), LocalDate.of(2026, 9, 28)));
        steps.then(known -> new RecordShareConsent(known.clinician(ONE), LocalDate.of(2026, 9, 28), null));
        steps.then(known -> new RecordShareConsent(known.clinician(TWO), LocalDate.of(2026, 9, 28), null));
        steps.add(new ScheduleConsensusCall(LocalDate.of(2026, 9, 30), "They share patients."));
        steps.on("2026-09-30")
                .add(new RecordConsensusCall(
                        LocalDate.of(2026, 9, 30),
                        ONE + ", " + TWO,
                        "Dr. Howell has seen the scan and agrees that it’s amyloid."));
        steps.add(new RecordConsensusOutcome(new ConsensusOutcomeEntry(
                ConsensusOutcome.CONSENSUS,
                LocalDate.of(2026, 9, 30),
                "",
                PCP,
                Optional.of(CodeEntry.icd10cm("E85.82", "Wild-type transthyretin-related (ATTR) amyloidosis")),
                List.of(new OutcomePoint(ConsensusTopic.DIAGNOSIS, "Amyloid of the heart, wild type")),
                List.of())));
    }
}
