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

import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.MarkMainDesire;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry.OutcomePoint;
import care.quarterback.consensus.talk.RecordConsensusCall;
import care.quarterback.consensus.talk.RecordConsensusOutcome;
import care.quarterback.consensus.talk.RecordShareConsent;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.consensus.talk.ScheduleConsensusCall;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.CandidateSource;
import care.quarterback.model.Certainty;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.DayKind;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.DocumentType;
import care.quarterback.model.GoalType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Purpose;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.TriggerCode;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.records.ConfirmReceipt;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.SendPackage;
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

/** Scenario 2: cancer, an opinion by records only, the same code with another grade, agreement in part. */
final class RemoteOpinion {

    private static final String PCP = "Dr Helen Marsh";
    private static final String ONE = "Dr Feld";
    private static final String TWO = "Dr Amara Linde";
    private static final String REMOTE = "Lakeshore Cancer Institute Online";
    private static final String NEAREST = "Midland Cancer Center";
    private static final List<String> GOALS = List.of("Live longer", "Keep continence", "Not to worry", "Coach");

    private final Scenario.Writer steps = new Scenario.Writer();

    private RemoteOpinion() {}

    static Scenario scenario() {
        var told = new RemoteOpinion();
        told.intake();
        told.firstOpinion();
        told.search();
        told.costAndItems();
        told.whatMatters();
        told.records();
        told.secondOpinion();
        told.consensus();
        told.ratings();
        return new Scenario(
                2,
                "Alma Reyes",
                List.of(
                        new Stage("records-complete", LocalDate.of(2026, 6, 29)),
                        new Stage("two-opinions", LocalDate.of(2026, 7, 7)),
                        new Stage("final", LocalDate.of(2026, 7, 22))),
                told.steps.steps());
    }

    private void intake() {
        steps.on("2026-06-11")
                .add(new OpenCase(
                        new PersonName("Marcus", "Whitlock-Oyelaran"),
                        LocalDate.of(1958, 5, 19),
                        "Must my prostate be taken out?"));
        steps.add(entry(EntryList.IDENTIFIERS, "system=urn:quarterback:sample | value=SC2"));
        steps.then(patientField("sex", "MALE"));
        steps.then(patientField("state", "IN"));
        steps.then(patientField("travelLimitMiles", "100"));
        steps.then(requestField("ownWords", "I want to be there for my grandson's team this fall."));
        steps.then(requestField("seriousIllness", "YES"));
        steps.then(requestField("cancer", "YES"));
        steps.then(known -> new ChangeField(known.caseItself(), "subject", "BOTH"));
        steps.add(new StatePurpose(
                Set.of(Purpose.CONFIRM_DIAGNOSIS, Purpose.LESS_INVASIVE),
                "Find out how serious the cancer is, and whether surgery is needed now."));
        Entering.medicines(
                steps,
                List.of(
                        "amlodipine: 5 mg once a day",
                        "atorvastatin: 40 mg in the evening",
                        "tamsulosin: 0.4 mg once a day",
                        "aspirin: 81 mg once a day"));
        Entering.primaryCare(
                steps,
                PCP,
                "Elm Street Medical Group",
                "on=2026-06-11 | mode=TELEPHONE | summary=Dr Marsh supports an opinion from a cancer center.");
    }

    private void firstOpinion() {
        doctor(steps, ONE, "urology", "Wabash Urology", "Wabash Regional Hospital");
        steps.add(new AddOption("RP", "radical prostatectomy", OptionClass.SURGERY_MAJOR, 1));
        steps.then(opinion(1, ONE, LocalDate.of(2026, 6, 10), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.YES));
        steps.then(diagnosis(
                1,
                DiagnosisEntry.primary("C61", "Malignant neoplasm of prostate", Certainty.CONFIRMED)
                        .withGrade("3+4=7")));
        steps.then(recommends(1, "RP", Need.YES, "With pattern 4 present, taking the prostate out is the surest way."));
        steps.then(complete(1));
        steps.then(known -> entry(
                EntryList.PROPOSED_PROCEDURES,
                "name=radical prostatectomy | surgery=true | majorProcedure=true | emergency=NO |"
                        + " medicallyNecessary=YES | anesthesia=general | proposedBy="
                        + known.clinician(ONE) + " | option=" + known.option("RP")));
        steps.add(new RecordTreatmentClock(
                null, null, LocalDate.of(2026, 9, 10), ONE, "Three months of waiting do no harm."));
        LocalDate told = LocalDate.of(2026, 6, 10);
        steps.add(new RecordTrigger(TriggerCode.T4, "Dr Feld's letter: cancer of the prostate.", told));
        steps.add(new RecordTrigger(TriggerCode.T6A, "Dr Feld's letter: the whole prostate would be taken out.", told));
        steps.add(new RecordTrigger(TriggerCode.T6C, "Dr Feld's letter: radical prostatectomy is proposed.", told));
        steps.add(attach("Letter of Dr Feld", DocumentType.OPINION_LETTER, "2026-06-10", ONE, 1));
    }

    private void search() {
        steps.on("2026-06-12").add(entry(EntryList.COVERAGES, "kind=PRIVATE | planName=Northlake PPO | primary=true"));
        steps.add(new StartReferral(2, OpinionMode.RECORDS_ONLY, IndependenceMode.BLIND_FIRST));
        steps.then(known -> new RecordAskedForName(
                known.referral(2),
                CandidateSource.DOCTOR_ONE,
                AskedStatus.ASKED,
                "Dr Feld named the cancer center in the capital."));
        steps.then(known -> entry(
                EntryList.CANDIDATES,
                known.referral(2),
                "name=" + NEAREST + " | specialty=oncology | recommendedBy=DOCTOR_ONE | cancerCenter=YES |"
                        + " distanceMiles=412 | samePractice=NO | sameHospital=NO | passedOverReason=Too far"
                        + " to travel."));
        steps.then(known -> entry(
                EntryList.CANDIDATES,
                known.referral(2),
                "name=" + REMOTE + " | specialty=oncology"
                        + " | programme=" + REMOTE
                        + " | remote=true | recommendedBy=DIRECTORY | cancerCenter=YES | fee=2400.00"
                        + " | turnaroundFromDays=5 | turnaroundToDays=7 | excludedStates=OH | excludesInpatients=true"
                        + " | samePractice=NO | sameHospital=NO"));
        steps.then(known -> entry(
                EntryList.COVERAGE_CHECKS,
                "opinionNumber=2 | on=2026-06-12 | representative=Dana | reference=NL-48213 | secondOpinionCovered=NO"
                        + " | otherRules=Records-only"
                        + " remote second opinions"
                        + " are not paid for. |"
                        + " coverage=" + known.coverage() + " | candidate=" + known.candidate(2, REMOTE)));
        steps.then(known -> new ChooseCandidate(
                known.candidate(2, REMOTE),
                "A cancer center that needs no journey; the nearest other one is 412 miles away."));
    }

    private void costAndItems() {
        steps.on("2026-06-15")
                .then(known -> entry(
                        EntryList.SCHEDULING_CALLS,
                        known.referral(2),
                        "on=2026-06-15 | spokeWith=Theo | saidSecondOpinion=true | costAsked=true |"
                                + " quote=2400.00 | quoteBy=Theo | outcome=REACHED"));
        steps.add(entry(
                EntryList.COSTS,
                "opinionNumber=2 | kind=REMOTE_FEE | text=Fee of the remote service | amount=2400.00"
                        + " | quotedBy=Theo | on=2026-06-15"));
        steps.add(entry(EntryList.GOOD_FAITH_ESTIMATES, "opinionNumber=2 | requestedOn=2026-06-15"));
        steps.then(known -> entry(
                EntryList.REQUESTED_ITEMS,
                known.referral(2),
                "text=Biopsy slides | type=PATHOLOGY_SLIDES" + " | format=SLIDES | bodyPart=prostate"));
        steps.then(known -> entry(
                EntryList.REQUESTED_ITEMS,
                known.referral(2),
                "text=MRI images | type=IMAGING" + " | format=DICOM | bodyPart=prostate"));
        steps.then(known -> entry(
                EntryList.REQUESTED_ITEMS,
                known.referral(2),
                "text=PSA values | type=LAB_RESULT" + " | format=REPORT | windowMonths=24 | anchor=REQUEST"));
        steps.then(known -> new SetDelivery(
                known.referral(2), DeliveryMethod.COURIER, "records desk of " + REMOTE, null, DayKind.BUSINESS));
    }

    private void whatMatters() {
        steps.on("2026-06-16").add(new AddGoal("Live longer", GoalType.LONGEVITY, 9, "", null));
        steps.add(new AddGoal("Keep continence and function", GoalType.QUALITY_OF_LIFE, 8, "", null));
        steps.add(new AddGoal("Not to worry", GoalType.OTHER, 4, "", null));
        steps.add(new AddGoal(
                "Coach my grandson's team",
                GoalType.SPECIFIC_ACTIVITY,
                6,
                "at every practice from September",
                LocalDate.of(2026, 9, 1)));
        steps.then(known -> new ChangeField(known.goal("Coach"), "activity", "coaching the team"));
        steps.then(known -> new MarkMainDesire(known.goal("Coach")));
        Entering.starters(steps, 2);
    }

    private void records() {
        steps.on("2026-06-29");
        steps.add(attach("Biopsy slides", DocumentType.PATHOLOGY_SLIDES, "2026-05-28", "Wabash Pathology", 0));
        steps.add(attach("MRI images of the prostate", DocumentType.IMAGING, "2026-05-20", "Wabash Imaging", 0));
        steps.add(
                attach("PSA values from 2024 to 2026", DocumentType.LAB_RESULT, "2026-05-12", "Wabash Laboratory", 0));
        steps.add(attach("Primary care note 6/11/2026", DocumentType.PRIMARY_CARE_NOTE, "2026-06-11", PCP, 0));
        steps.then(known -> new ChangeField(known.document("Biopsy slides"), "format", "SLIDES"));
        steps.then(known -> new ChangeField(known.document("MRI images of the prostate"), "format", "DICOM"));
        steps.then(known -> answers(known, "Biopsy slides", "Biopsy"));
        steps.then(known -> answers(known, "MRI images of the prostate", "MRI"));
        steps.then(known -> answers(known, "PSA values from 2024 to 2026", "PSA"));
        steps.then(known -> new PreparePackage(
                2,
                false,
                List.of(
                        known.document("Biopsy slides"),
                        known.document("MRI images of the prostate"),
                        known.document("PSA values from 2024 to 2026"),
                        known.document("Primary care note 6/11/2026")),
                "How serious is this cancer?"));
        steps.then(known -> new SendPackage(
                known.packageFor(2, false),
                LocalDate.of(2026, 6, 24),
                DeliveryMethod.COURIER,
                "records desk of " + REMOTE));
        steps.then(known ->
                new ConfirmReceipt(known.shipment(2), LocalDate.of(2026, 6, 29), "Theo", ReceiptOutcome.ALL, ""));
        steps.then(known -> entry(
                EntryList.APPOINTMENTS,
                known.referral(2),
                "kind=RECORDS_REVIEW | date=2026-06-29"
                        + " | timeZone=America/Chicago | toldSecondOpinion=YES | recordsCompleteOn=2026-06-29"));
    }

    private static ChangeField answers(Known known, String document, String item) {
        return new ChangeField(
                known.document(document),
                "answers",
                known.requestedItem(2, item).value());
    }

    private void secondOpinion() {
        steps.on("2026-06-30").then(known -> new ChangeField(known.cost(2), "acknowledgedOn", "2026-06-30"));
        doctor(steps, TWO, "urologic oncology", REMOTE, "Lakeshore Cancer Institute");
        steps.on("2026-07-07");
        steps.then(known -> new ChangeField(known.appointment(2), "status", "FULFILLED"));
        steps.add(new AddOption("AS", "active surveillance", OptionClass.WATCHFUL_WAITING, 2));
        steps.add(new AddOption("RT", "radiation", OptionClass.RADIATION, 2));
        steps.then(opinion(
                2, TWO, LocalDate.of(2026, 7, 7), OpinionMode.RECORDS_ONLY, IndependenceMode.BLIND_FIRST, Need.NO));
        steps.then(diagnosis(
                2,
                DiagnosisEntry.primary("C61", "Malignant neoplasm of prostate", Certainty.CONFIRMED)
                        .withGrade("3+3=6")));
        steps.then(recommends(
                2, "AS", Need.NO, "At grade 3+3 the cancer can be watched; treatment is there if it changes."));
        steps.then(complete(2));
    }

    private void consensus() {
        steps.on("2026-07-08").add(new RequestConsensus(List.of(1, 2), LocalDate.of(2026, 7, 8)));
        steps.then(known -> new RecordShareConsent(known.clinician(ONE), LocalDate.of(2026, 7, 8), null));
        steps.then(known -> new RecordShareConsent(known.clinician(TWO), LocalDate.of(2026, 7, 8), null));
        steps.add(new RevealOpinion(1, TWO, LocalDate.of(2026, 7, 8)));
        steps.add(new ScheduleConsensusCall(LocalDate.of(2026, 7, 20), "They had not met before."));
        steps.on("2026-07-20")
                .add(new RecordConsensusCall(
                        LocalDate.of(2026, 7, 20),
                        ONE + ", " + TWO,
                        "Looking at the slides together, both see grade 3+4 with a small pattern 4. Both ways"
                                + " of treating it are sound."));
        steps.add(new RecordConsensusOutcome(new ConsensusOutcomeEntry(
                ConsensusOutcome.PARTIAL,
                LocalDate.of(2026, 7, 20),
                "",
                PCP,
                Optional.of(CodeEntry.icd10cm("C61", "Malignant neoplasm of prostate")),
                List.of(
                        new OutcomePoint(ConsensusTopic.DIAGNOSIS, "Cancer of the prostate"),
                        new OutcomePoint(ConsensusTopic.GRADE, "Grade 3+4 with a small pattern 4")),
                List.of(new OutcomePoint(ConsensusTopic.TREATMENT, "Surgery or surveillance: both are acceptable")))));
    }

    private void ratings() {
        steps.on("2026-07-22");
        Entering.ratings(steps, "RP", PCP, GOALS, 9, 4, 9, 4);
        Entering.ratings(steps, "AS", PCP, GOALS, 8, 9, 4, 10);
        Entering.ratings(steps, "RT", PCP, GOALS, 9, 6, 8, 6);
    }
}
