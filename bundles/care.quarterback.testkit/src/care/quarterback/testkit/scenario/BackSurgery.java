package care.quarterback.testkit.scenario;

import static care.quarterback.testkit.scenario.Entering.attach;
import static care.quarterback.testkit.scenario.Entering.complete;
import static care.quarterback.testkit.scenario.Entering.diagnosis;
import static care.quarterback.testkit.scenario.Entering.doctor;
import static care.quarterback.testkit.scenario.Entering.entry;
import static care.quarterback.testkit.scenario.Entering.opinion;
import static care.quarterback.testkit.scenario.Entering.patientField;
import static care.quarterback.testkit.scenario.Entering.recommends;
import static care.quarterback.testkit.scenario.Entering.requestField;

import care.quarterback.consensus.decision.RecordConfidence;
import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.MarkMainDesire;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.Addressee;
import care.quarterback.model.Answer;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CandidateSource;
import care.quarterback.model.Certainty;
import care.quarterback.model.DayKind;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.DocumentType;
import care.quarterback.model.GoalType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Milestone;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Purpose;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.TaskKind;
import care.quarterback.model.TriggerCode;
import care.quarterback.steps.casefile.NameQuarterback;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.records.AddToPackage;
import care.quarterback.steps.records.ConfirmReceipt;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.SendPackage;
import care.quarterback.steps.records.SetDelivery;
import care.quarterback.steps.records.SignRelease;
import care.quarterback.steps.referral.ChangeIndependence;
import care.quarterback.steps.referral.ChooseCandidate;
import care.quarterback.steps.referral.RecordAskedForName;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.steps.request.RecordTrigger;
import care.quarterback.steps.request.StatePurpose;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.CompleteTask;
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.steps.visit.AddQuestion;
import care.quarterback.testkit.scenario.Scenario.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Scenario 1: back surgery is advised, the second doctor finds the hip, the doctors do not agree, a third is heard. */
final class BackSurgery {

    static final String PCP = "Dr Nadia Okonjo";
    static final String ONE = "Dr Ilse Vandermolen";
    static final String TWO = "Dr Tomas Eberle";
    static final String HARBOR = "Harbor Spine";
    static final List<String> GOALS = List.of("Walk to church", "Avoid surgery", "Sleep through", "A short recovery");

    private final Scenario.Writer steps = new Scenario.Writer();

    private BackSurgery() {}

    static Scenario scenario() {
        var told = new BackSurgery();
        told.intake();
        told.firstOpinion();
        told.talkAndRequests();
        told.secondDoctor();
        told.whatMatters();
        told.records();
        told.sentAndReceived();
        BackSurgeryOpinions.tell(told.steps);
        return new Scenario(
                1,
                "Alma Reyes",
                List.of(
                        new Stage("before-visit", LocalDate.of(2026, 3, 20)),
                        new Stage("two-opinions", LocalDate.of(2026, 4, 5)),
                        new Stage("after-call", LocalDate.of(2026, 4, 15)),
                        new Stage("final", LocalDate.of(2026, 5, 26))),
                told.steps.steps());
    }

    private void intake() {
        steps.on("2026-03-02")
                .add(new OpenCase(
                        new PersonName("Rosalind", "Achterberg"),
                        LocalDate.of(1952, 2, 11),
                        "Do I need back surgery?"));
        steps.add(entry(EntryList.IDENTIFIERS, "system=urn:quarterback:sample | value=SC1"));
        steps.then(patientField("sex", "FEMALE"));
        steps.then(patientField("language", "English"));
        steps.then(patientField("stageOfLife", "Lives at home and cares for her husband."));
        steps.then(known -> new ChangeField(known.caseItself(), "subject", "BOTH"));
        steps.then(requestField("ownWords", "I do not want back surgery. Nobody explained why."));
        steps.then(requestField("unwanted", "Back surgery"));
        steps.then(
                requestField("situation", "My back and right leg hurt when I walk. After two blocks I have to stop."));
        steps.add(entry(EntryList.CONTACTS, "name=Anton Achterberg | relationship=husband"));
        steps.add(entry(EntryList.CONTACTS, "name=Miriam Achterberg-Cole | relationship=daughter"));
        steps.then(known -> entry(
                EntryList.PERMISSIONS,
                known.contact("Miriam Achterberg-Cole"),
                "scope=ALL | grantedBy=Rosalind Achterberg | grantedOn=2026-03-02"));
        doctor(steps, PCP, "primary care", "Northgate Family Practice", "Northgate Family Practice");
        steps.then(known -> entry(
                EntryList.CARE_TEAM,
                "name=" + PCP + " | clinician=" + known.clinician(PCP)
                        + " | roles=PRIMARY_CARE | responsibleFor=Coordinates the opinions and keeps the"
                        + " medicine list"));
        steps.then(known -> new NameQuarterback(known.member(PCP), Answer.YES));
        Entering.medicines(
                steps,
                List.of(
                        "lisinopril: 10 mg once a day",
                        "metformin: 500 mg twice a day",
                        "atorvastatin: 20 mg in the evening",
                        "aspirin: 81 mg once a day",
                        "gabapentin: 300 mg at night",
                        "vitamin D: 1,000 units once a day"));
        steps.add(entry(EntryList.CONDITIONS, "text=Type 2 diabetes | clinicalStatus=active"));
        steps.add(entry(EntryList.CONDITIONS, "text=High blood pressure | clinicalStatus=active"));
        steps.add(entry(
                EntryList.CONDITIONS, "text=Pain in the lower back and right leg | clinicalStatus=active | main=true"));
        steps.add(new RecordConfidence(Milestone.INTAKE, 2, null));
    }

    private void firstOpinion() {
        doctor(steps, ONE, "spine surgery", HARBOR, HARBOR);
        steps.add(new AddOption("A", "L3-L5 decompression and fusion", OptionClass.SURGERY_MAJOR, 1));
        steps.then(opinion(1, ONE, LocalDate.of(2026, 2, 24), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.YES));
        steps.then(diagnosis(
                1,
                DiagnosisEntry.primary(
                        "M48.062",
                        "Spinal stenosis, lumbar region with neurogenic claudication",
                        Certainty.CONFIRMED)));
        steps.then(recommends(
                1,
                "A",
                Need.YES,
                "The narrowing at L3 to L5 presses on the nerves; opening it and fixing the bones should stop"
                        + " the leg pain."));
        steps.then(complete(1));
        steps.then(known -> entry(
                EntryList.PROPOSED_PROCEDURES,
                "name=L3-L5 decompression and fusion | proposedBy=" + known.clinician(ONE) + " | option="
                        + known.option("A")
                        + " | surgery=true | majorProcedure=true | emergency=NO | medicallyNecessary=YES |"
                        + " excludedService=NO | anesthesia=general"));
        steps.add(new RecordTreatmentClock(
                null,
                null,
                LocalDate.of(2026, 9, 30),
                ONE,
                "Waiting until the end of September does no harm, as long as the leg keeps its strength."));
        steps.add(new RecordTrigger(
                TriggerCode.T5B, "No one explained why the back needs surgery.", LocalDate.of(2026, 2, 24)));
        steps.add(new RecordTrigger(
                TriggerCode.T6A, "A fusion of three levels can’t be undone.", LocalDate.of(2026, 2, 24)));
        steps.add(new RecordTrigger(
                TriggerCode.T6C, "Decompression and fusion L3 to L5 was proposed.", LocalDate.of(2026, 2, 24)));
    }

    private void talkAndRequests() {
        steps.on("2026-03-04");
        steps.then(known -> entry(
                EntryList.CONVERSATIONS,
                "on=2026-03-04 | mode=IN_PERSON | with=" + PCP + " | clinician=" + known.clinician(PCP)
                        + " | primaryCare=true | outcome=REACHED | quarterbackAgreed=YES | summary=Dr Okonjo"
                        + " supports a second opinion and suggests pain medicine or physical medicine and"
                        + " rehabilitation."));
        steps.add(entry(EntryList.CONCERNS, "text=Why is back surgery needed? | state=CARRY_TO_DOCTOR_TWO"));
        steps.add(new StatePurpose(
                Set.of(Purpose.ALTERNATIVES_TO_SURGERY), "Find out what else can help before any surgery."));
        steps.on("2026-03-05")
                .add(entry(
                        EntryList.SUMMARY_REQUESTS,
                        "to=" + PCP
                                + " | requestedOn=2026-03-05 | text=Please send us a clinical summary for Mrs"
                                + " Achterberg."));
        steps.add(entry(EntryList.ACCESS_REQUESTS, "holder=" + HARBOR + " | requestedOn=2026-03-05"));
        steps.add(entry(
                EntryList.RELEASES,
                "information=Clinic notes and imaging reports of the lower back | informationFrom=2025-03-01 |"
                        + " informationTo=2026-03-31 | discloser="
                        + HARBOR
                        + " | recipient=Lakeside Rehabilitation Medicine | purpose=A second opinion about the"
                        + " back surgery | expiresOn=2026-12-31 | revocationText=true | conditioningText=true"
                        + " | redisclosureText=true | copyGivenOn=2026-03-05"));
        steps.then(known ->
                new SignRelease(known.release(HARBOR), LocalDate.of(2026, 3, 5), "Rosalind Achterberg", true, ""));
        steps.on("2026-03-06")
                .then(known -> new ChangeField(known.accessRequest(HARBOR), "receivedByHolderOn", "2026-03-06"));
    }

    private void secondDoctor() {
        steps.add(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.BLIND_FIRST));
        steps.then(known -> new RecordAskedForName(
                known.referral(2), CandidateSource.DOCTOR_ONE, AskedStatus.ASKED, "Dr Vandermolen gave no name."));
        doctor(
                steps,
                TWO,
                "physical medicine and rehabilitation",
                "Lakeside Rehabilitation Medicine",
                "Lakeside Hospital");
        steps.then(known -> entry(
                EntryList.CANDIDATES,
                known.referral(2),
                "name=" + TWO + " | clinician=" + known.clinician(TWO)
                        + " | specialty=physical medicine and rehabilitation | recommendedBy=PRIMARY_CARE |"
                        + " recommendedByName="
                        + PCP
                        + " | geriatricTraining=YES | acceptsMedicare=YES | samePractice=NO | sameHospital=NO"
                        + " | distanceMiles=6"));
        steps.then(known -> new ChooseCandidate(
                known.candidate(2, TWO),
                "He treats back and hip without surgery, knows older patients, and works elsewhere."));
        steps.on("2026-03-09")
                .add(entry(
                        EntryList.COVERAGES,
                        "kind=ORIGINAL_MEDICARE | planName=Original Medicare | partA=YES | partB=YES |"
                                + " medigap=NO | deductibleRemaining=0.00 | coinsurancePercent=20 |"
                                + " primary=true"));
        steps.then(known -> entry(
                EntryList.COVERAGE_CHECKS,
                "opinionNumber=2 | coverage=" + known.coverage()
                        + " | on=2026-03-09 | representative=Medicare | reference=M-3391 | secondOpinionCovered=YES"));
        steps.then(known -> entry(
                EntryList.SCHEDULING_CALLS,
                known.referral(2),
                "on=2026-03-09 | spokeWith=Grace | saidSecondOpinion=true | situationTold=Back and leg pain,"
                        + " surgery advised, other ways are wanted. | outcome=REACHED"));
        steps.then(known -> entry(
                EntryList.APPOINTMENTS,
                known.referral(2),
                "kind=SECOND_OPINION_VISIT | date=2026-03-31 | time=10:00 | timeZone=America/New_York | clinician="
                        + known.clinician(TWO) + " | office=" + known.office("Lakeside Rehabilitation Medicine")
                        + " | toldSecondOpinion=YES"));
        steps.then(known -> entry(
                EntryList.REQUESTED_ITEMS,
                known.referral(2),
                "text=Spine clinic notes | type=CLINIC_NOTE | format=REPORT | bodyPart=spine | windowMonths=12"
                        + " | anchor=APPOINTMENT"));
        steps.then(known -> entry(
                EntryList.REQUESTED_ITEMS,
                known.referral(2),
                "text=Imaging reports | type=IMAGING_REPORT | format=REPORT | bodyPart=spine | windowMonths=12"
                        + " | anchor=APPOINTMENT"));
        steps.then(known -> new SetDelivery(
                known.referral(2),
                DeliveryMethod.PORTAL,
                "portal of Lakeside Rehabilitation Medicine",
                5,
                DayKind.BUSINESS));
        steps.then(known -> new ChangeIndependence(
                known.referral(2),
                IndependenceMode.OPEN,
                "The office asks for the clinic notes, which say what the first doctor found."));
    }

    private void whatMatters() {
        steps.on("2026-03-10")
                .add(new AddGoal(
                        "Walk to church, half a mile, without stopping",
                        GoalType.SPECIFIC_ACTIVITY,
                        10,
                        "half a mile without stopping",
                        LocalDate.of(2026, 9, 30)));
        steps.then(known -> new ChangeField(known.goal(GOALS.get(0)), "activity", "walking to church"));
        steps.add(new AddGoal("Avoid surgery and anesthesia", GoalType.AVOID_SURGERY, 7, "", null));
        steps.add(new AddGoal("Sleep through without night pain", GoalType.AVOID_PAIN, 6, "", null));
        steps.add(new AddGoal("A short recovery, because I care for my husband", GoalType.OTHER, 8, "", null));
        steps.then(known -> new MarkMainDesire(known.goal(GOALS.get(0))));
        steps.add(new AddQuestion(
                "Why would I need back surgery?",
                "Rosalind Achterberg",
                QuestionAuthor.PATIENT,
                StarterQuestion.NONE,
                2));
        Entering.starters(steps, 2);
    }

    private void records() {
        steps.on("2026-03-12").then(known -> new ChangeField(known.summaryRequest(), "receivedOn", "2026-03-12"));
        steps.on("2026-03-18");
        steps.add(attach("Clinic note 9/10/2025", DocumentType.CLINIC_NOTE, "2025-09-10", ONE, 0));
        steps.add(attach("Clinic note 2/24/2026", DocumentType.CLINIC_NOTE, "2026-02-24", ONE, 1));
        steps.add(attach("Primary care note 3/4/2026", DocumentType.PRIMARY_CARE_NOTE, "2026-03-04", PCP, 0));
        steps.then(known -> new ChangeField(
                known.document("Clinic note 9/10/2025"),
                "answers",
                known.requestedItem(2, "Spine").value()));
        steps.then(known -> new ChangeField(
                known.document("Clinic note 2/24/2026"),
                "answers",
                known.requestedItem(2, "Spine").value()));
        steps.then(known -> new PreparePackage(
                2,
                false,
                List.of(
                        known.document("Clinic note 9/10/2025"),
                        known.document("Clinic note 2/24/2026"),
                        known.document("Primary care note 3/4/2026")),
                "What can help besides surgery?"));
        steps.add(new AddTask(new TaskEntry(
                "",
                "Ask Harbor Spine for the MRI report of January 20.",
                Addressee.STAFF,
                TaskKind.RECORDS,
                LocalDate.of(2026, 3, 23),
                "Alma Reyes",
                "555-0118")));
    }

    private void sentAndReceived() {
        steps.on("2026-03-21")
                .add(attach(
                        "MRI report 1/20/2026", DocumentType.IMAGING_REPORT, "2026-01-20", "Harbor Spine imaging", 0));
        steps.then(known -> new ChangeField(
                known.document("MRI report 1/20/2026"),
                "answers",
                known.requestedItem(2, "Imaging").value()));
        steps.then(known -> new AddToPackage(known.packageFor(2, false), known.document("MRI report 1/20/2026")));
        steps.then(known -> new CompleteTask(known.task("Ask Harbor Spine"), "The report came by portal."));
        steps.on("2026-03-23")
                .then(known -> new SendPackage(
                        known.packageFor(2, false),
                        LocalDate.of(2026, 3, 23),
                        DeliveryMethod.PORTAL,
                        "portal of Lakeside Rehabilitation Medicine"));
        steps.add(new RevealOpinion(1, TWO, LocalDate.of(2026, 3, 23)));
        steps.on("2026-03-27")
                .then(known -> new PreparePackage(
                        2,
                        true,
                        List.of(
                                known.document("Clinic note 9/10/2025"),
                                known.document("Clinic note 2/24/2026"),
                                known.document("Primary care note 3/4/2026"),
                                known.document("MRI report 1/20/2026")),
                        ""));
        steps.then(known -> new ChangeField(known.packageFor(2, true), "inHandOn", "2026-03-27"));
        steps.then(known -> new ChangeField(known.accessRequest(HARBOR), "fulfilledOn", "2026-03-27"));
        steps.on("2026-03-30")
                .then(known -> new ConfirmReceipt(
                        known.shipment(2), LocalDate.of(2026, 3, 30), "Grace", ReceiptOutcome.ALL, ""));
    }
}
