package care.quarterback.testkit.scenario;

import static care.quarterback.testkit.scenario.Entering.complete;
import static care.quarterback.testkit.scenario.Entering.diagnosis;
import static care.quarterback.testkit.scenario.Entering.doctor;
import static care.quarterback.testkit.scenario.Entering.entry;
import static care.quarterback.testkit.scenario.Entering.opinion;
import static care.quarterback.testkit.scenario.Entering.ratings;
import static care.quarterback.testkit.scenario.Entering.recommends;
import static care.quarterback.testkit.scenario.Entering.understands;

import care.quarterback.consensus.decision.RecordConfidence;
import care.quarterback.consensus.decision.RecordDecision;
import care.quarterback.consensus.decision.RecordDecision.DecisionEntry;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry.OutcomePoint;
import care.quarterback.consensus.talk.RecordConsensusCall;
import care.quarterback.consensus.talk.RecordConsensusOutcome;
import care.quarterback.consensus.talk.RecordShareConsent;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.consensus.talk.ScheduleConsensusCall;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.Certainty;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Milestone;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.steps.referral.ChooseCandidate;
import care.quarterback.steps.referral.StartReferral;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Scenario 1 from the second opinion on. */
final class BackSurgeryOpinions {

    private static final String PCP = BackSurgery.PCP;
    private static final String ONE = BackSurgery.ONE;
    private static final String TWO = BackSurgery.TWO;
    private static final String THREE = "Dr Priya Raman";
    private static final List<String> GOALS = BackSurgery.GOALS;

    private final Scenario.Writer steps;

    private BackSurgeryOpinions(Scenario.Writer steps) {
        this.steps = steps;
    }

    static void tell(Scenario.Writer steps) {
        var told = new BackSurgeryOpinions(steps);
        told.secondOpinion();
        told.consensus();
        told.thirdDoctor();
        told.thirdOpinion();
        told.decision();
    }

    private void secondOpinion() {
        steps.on("2026-03-31").then(known -> new ChangeField(known.appointment(2), "status", "FULFILLED"));
        steps.on("2026-04-03");
        steps.add(new AddOption(
                "B", "image-guided hip injection + physical therapy", OptionClass.PROCEDURE_NONSURGICAL, 2));
        steps.add(new AddOption("C", "hip replacement", OptionClass.SURGERY_MAJOR, 2));
        steps.add(new AddOption("D", "therapy only", OptionClass.THERAPY, 2));
        steps.then(opinion(2, TWO, LocalDate.of(2026, 4, 3), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.NO));
        steps.then(diagnosis(
                2,
                DiagnosisEntry.primary("M16.11", "Unilateral primary osteoarthritis, right hip", Certainty.CONFIRMED)));
        steps.then(recommends(
                2,
                "B",
                Need.NO,
                "The pain comes from the worn right hip; an injection there helps while therapy works."));
        steps.then(known -> entry(
                EntryList.FINDINGS_RELIED_ON,
                known.version(2),
                "text=Turning the right hip inward brings the leg pain on."));
        steps.then(known -> entry(
                EntryList.TESTS_SEEN,
                known.version(2),
                "text=MRI report of the lower back | document=" + known.document("MRI report 1/20/2026")
                        + " | on=2026-01-20"));
        steps.then(known -> entry(EntryList.TESTS_NOT_SEEN, known.version(2), "text=X-ray of the hips"));
        steps.then(known -> new ChangeField(known.opinion(2), "sawOpinions", "1"));
        steps.then(complete(2));
        steps.add(new RecordConfidence(Milestone.AFTER_OPINION_TWO, 4, null));
    }

    private void consensus() {
        steps.on("2026-04-06").add(new RequestConsensus(List.of(1, 2), LocalDate.of(2026, 4, 6)));
        steps.then(known -> new RecordShareConsent(known.clinician(ONE), LocalDate.of(2026, 4, 6), null));
        steps.then(known -> new RecordShareConsent(known.clinician(TWO), LocalDate.of(2026, 4, 6), null));
        steps.add(new RevealOpinion(2, ONE, LocalDate.of(2026, 4, 6)));
        steps.add(new ScheduleConsensusCall(LocalDate.of(2026, 4, 14), "They had not met before."));
        steps.on("2026-04-14")
                .add(new RecordConsensusCall(
                        LocalDate.of(2026, 4, 14),
                        ONE + ", " + TWO + ", " + PCP,
                        "Dr. Vandermolen thinks the pain comes from the spine, Dr. Eberle from the hip."
                                + " Neither changed their mind."));
        steps.add(new RecordConsensusOutcome(new ConsensusOutcomeEntry(
                ConsensusOutcome.NO_CONSENSUS,
                LocalDate.of(2026, 4, 14),
                "",
                PCP,
                Optional.empty(),
                List.of(),
                List.of(
                        new OutcomePoint(
                                ConsensusTopic.DIAGNOSIS, "Whether the pain comes from the spine or from the hip"),
                        new OutcomePoint(
                                ConsensusTopic.TREATMENT, "Surgery of the spine, or an injection into the hip"),
                        new OutcomePoint(ConsensusTopic.NEED, "Whether surgery is needed")))));
        steps.add(new RecordConfidence(Milestone.AFTER_CONSENSUS, 3, null));
    }

    private void thirdDoctor() {
        steps.on("2026-04-15").add(new StartReferral(3, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        doctor(steps, THREE, "orthopaedics", "Orthopaedic Clinic at Mill River", "Mill River University Hospital");
        steps.then(known -> new ChangeField(known.clinician(THREE), "acceptsMedicare", "YES"));
        steps.then(known -> entry(
                EntryList.CANDIDATES,
                known.referral(3),
                "name=" + THREE + " | clinician=" + known.clinician(THREE)
                        + " | specialty=orthopaedics | recommendedBy=PRIMARY_CARE | recommendedByName=" + PCP
                        + " | acceptsMedicare=YES | samePractice=NO | sameHospital=NO | distanceMiles=21"));
        steps.then(known -> new ChooseCandidate(known.candidate(3, THREE), "She treats both the spine and the hip."));
        steps.add(entry(
                EntryList.COSTS,
                "opinionNumber=3 | kind=VISIT | text=Visit with Dr Raman | allowed=240.00 | quotedBy=the"
                        + " clinic's billing office | on=2026-04-15"));
        steps.on("2026-04-20")
                .then(known -> entry(
                        EntryList.COVERAGE_CHECKS,
                        "opinionNumber=3 | coverage=" + known.coverage()
                                + " | on=2026-04-20 | representative=Medicare | reference=M-4127 |"
                                + " thirdOpinionCovered=YES"));
        steps.then(known -> entry(
                EntryList.APPOINTMENTS,
                known.referral(3),
                "kind=SECOND_OPINION_VISIT | date=2026-05-12 | time=09:30 | timeZone=America/New_York | clinician="
                        + known.clinician(THREE) + " | office=" + known.office("Orthopaedic Clinic at Mill River")
                        + " | toldSecondOpinion=YES"));
    }

    private void thirdOpinion() {
        steps.on("2026-05-12").then(known -> new ChangeField(known.appointment(3), "status", "FULFILLED"));
        steps.on("2026-05-14");
        steps.then(opinion(3, THREE, LocalDate.of(2026, 5, 14), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.NO));
        steps.then(diagnosis(
                3,
                DiagnosisEntry.primary("M16.11", "Unilateral primary osteoarthritis, right hip", Certainty.CONFIRMED)));
        steps.then(diagnosis(
                3,
                DiagnosisEntry.primary(
                                "M48.061",
                                "Spinal stenosis, lumbar region without neurogenic claudication",
                                Certainty.CONFIRMED)
                        .secondary()));
        steps.then(recommends(
                3, "B", Need.NO, "The hip explains most of the pain; the spine can wait and be looked at again."));
        steps.then(complete(3));
    }

    private void decision() {
        steps.on("2026-05-20");
        ratings(steps, "A", PCP, GOALS, 6, 0, 6, 1);
        ratings(steps, "B", PCP, GOALS, 5, 10, 5, 9);
        ratings(steps, "C", PCP, GOALS, 9, 2, 8, 4);
        ratings(steps, "D", PCP, GOALS, 3, 10, 3, 10);
        steps.on("2026-05-26");
        steps.then(understands("A", "They would open my back and fix the bones; I would be down for months."));
        steps.then(understands("B", "A needle into the hip, then exercises; if it helps, it was the hip."));
        steps.then(understands("D", "Exercises alone; slow, but nothing is cut."));
        steps.then(known -> new RecordDecision(new DecisionEntry(
                LocalDate.of(2026, 5, 26),
                known.option("B"),
                "Rosalind Achterberg",
                Optional.empty(),
                "It may help soon and leaves every other way open.",
                "To walk to church again by September.",
                List.of(known.option("A"), known.option("B"), known.option("C"), known.option("D")),
                false)));
        steps.add(new RecordConfidence(Milestone.DECISION, 8, null));
    }
}
