package care.quarterback.testkit.scenario;

import static care.quarterback.testkit.scenario.Entering.complete;
import static care.quarterback.testkit.scenario.Entering.diagnosis;
import static care.quarterback.testkit.scenario.Entering.doctor;
import static care.quarterback.testkit.scenario.Entering.entry;
import static care.quarterback.testkit.scenario.Entering.opinion;
import static care.quarterback.testkit.scenario.Entering.patientField;
import static care.quarterback.testkit.scenario.Entering.ratings;
import static care.quarterback.testkit.scenario.Entering.recommends;
import static care.quarterback.testkit.scenario.Entering.requestField;
import static care.quarterback.testkit.scenario.Entering.understands;

import care.quarterback.consensus.decision.RecordDecision;
import care.quarterback.consensus.decision.RecordDecision.DecisionEntry;
import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.MarkMainDesire;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.Certainty;
import care.quarterback.model.GoalType;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Purpose;
import care.quarterback.model.Side;
import care.quarterback.model.TriggerCode;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.referral.ChooseCandidate;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.steps.request.RecordTrigger;
import care.quarterback.steps.request.StatePurpose;
import care.quarterback.testkit.scenario.Scenario.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scenario 4: two ways to operate on a knee; what matters decides. */
final class KneeReplacement {

    private static final String PCP = "Dr Owen Tran";
    private static final String ONE = "Dr Aldana";
    private static final String TWO = "Dr Pruitt";
    private static final List<String> GOALS = List.of("Kneel", "Never be operated", "Be back soon", "Less pain");

    private final Scenario.Writer steps = new Scenario.Writer();

    private KneeReplacement() {}

    static Scenario scenario() {
        var told = new KneeReplacement();
        told.intake();
        told.firstOpinion();
        told.whatMatters();
        told.secondOpinion();
        told.decision();
        return new Scenario(
                4, "Alma Reyes", List.of(new Stage("final", LocalDate.of(2026, 6, 22))), told.steps.steps());
    }

    private void intake() {
        steps.on("2026-05-06")
                .add(new OpenCase(
                        new PersonName("Bernadette", "Quill"),
                        LocalDate.of(1960, 4, 2),
                        "Which knee replacement suits me?"));
        steps.add(entry(EntryList.IDENTIFIERS, "system=urn:quarterback:sample | value=SC4"));
        steps.then(patientField("sex", "FEMALE"));
        steps.then(requestField("ownWords", "I want to kneel in my garden and dance at weddings."));
        steps.then(known -> new ChangeField(known.caseItself(), "subject", "TREATMENT_PLAN"));
        steps.add(new StatePurpose(Set.of(Purpose.CONFIRM_PLAN), "To learn which operation fits how I want to live."));
        Entering.medicines(
                steps,
                List.of(
                        "acetaminophen: 500 mg when needed",
                        "levothyroxine: 50 mcg once a day",
                        "vitamin D: 1,000 units once a day"));
        steps.add(entry(
                EntryList.COVERAGES,
                "kind=ORIGINAL_MEDICARE | planName=Original Medicare | partA=YES | partB=YES"
                        + " | medigap=NO | primary=true"));
        Entering.primaryCare(
                steps,
                PCP,
                "Orchard Family Health",
                "on=2026-05-06 | mode=IN_PERSON | summary=Dr Tran welcomes a second look before the operation.");
    }

    private void firstOpinion() {
        doctor(steps, ONE, "orthopaedic surgery", "Valley Orthopaedics", "Valley Hospital");
        steps.then(known -> new ChangeField(known.clinician(ONE), "acceptsMedicare", "YES"));
        steps.add(new AddOption("TKA", "total knee replacement", OptionClass.SURGERY_MAJOR, 1));
        steps.add(new AddOption("NON", "exercise and injections", OptionClass.THERAPY, 0));
        steps.then(opinion(1, ONE, LocalDate.of(2026, 5, 4), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.YES));
        steps.then(diagnosis(
                1,
                DiagnosisEntry.primary("M17.11", "Unilateral primary osteoarthritis, right knee", Certainty.CONFIRMED)
                        .withSide(Side.RIGHT)));
        steps.then(recommends(1, "TKA", Need.YES, "The whole joint is worn; a total replacement lasts longest."));
        steps.then(complete(1));
        steps.then(known -> entry(
                EntryList.PROPOSED_PROCEDURES,
                "name=total knee replacement, right | surgery=true | majorProcedure=true | emergency=NO |"
                        + " medicallyNecessary=YES | excludedService=NO | proposedBy="
                        + known.clinician(ONE) + " | option=" + known.option("TKA")));
        steps.add(new RecordTreatmentClock(
                null, null, LocalDate.of(2026, 12, 31), ONE, "A worn knee can wait this year."));
        LocalDate told = LocalDate.of(2026, 5, 4);
        steps.add(new RecordTrigger(TriggerCode.T6A, "A knee replacement cannot be taken back.", told));
        steps.add(new RecordTrigger(TriggerCode.T6C, "A total knee replacement was proposed.", told));
    }

    private void whatMatters() {
        steps.on("2026-05-08")
                .add(new AddGoal(
                        "Kneel, garden, dance", GoalType.SPECIFIC_ACTIVITY, 9, "kneeling in the garden", null));
        steps.then(known -> new ChangeField(known.goal("Kneel"), "activity", "kneeling, gardening, dancing"));
        steps.add(new AddGoal("Never be operated on again", GoalType.AVOID_SURGERY, 4, "", null));
        steps.add(new AddGoal("Be back soon", GoalType.OTHER, 6, "", null));
        steps.add(new AddGoal("Less pain", GoalType.AVOID_PAIN, 8, "", null));
        steps.then(known -> new MarkMainDesire(known.goal("Kneel")));
        steps.add(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        doctor(steps, TWO, "orthopaedic surgery", "Summit Joint Clinic", "Summit Hospital");
        steps.then(known -> new ChangeField(known.clinician(TWO), "acceptsMedicare", "YES"));
        steps.then(known -> entry(
                EntryList.CANDIDATES,
                known.referral(2),
                "specialty=orthopaedic surgery | recommendedBy=PRIMARY_CARE | acceptsMedicare=YES | samePractice=NO |"
                        + " sameHospital=NO | name="
                        + TWO
                        + " | clinician=" + known.clinician(TWO)));
        steps.then(known -> new ChooseCandidate(known.candidate(2, TWO), "He does both kinds of operation."));
        steps.then(known -> entry(
                EntryList.APPOINTMENTS,
                known.referral(2),
                "kind=SECOND_OPINION_VISIT | date=2026-05-28"
                        + " | time=14:00 | timeZone=America/New_York | toldSecondOpinion=YES | clinician="
                        + known.clinician(TWO)));
        Entering.starters(steps, 2);
    }

    private void secondOpinion() {
        steps.on("2026-05-28").then(known -> new ChangeField(known.appointment(2), "status", "FULFILLED"));
        steps.add(new AddOption("UKA", "partial knee replacement", OptionClass.SURGERY_MAJOR, 2));
        steps.then(opinion(2, TWO, LocalDate.of(2026, 5, 28), OpinionMode.IN_PERSON, IndependenceMode.OPEN, Need.YES));
        steps.then(diagnosis(
                2,
                DiagnosisEntry.primary("M17.11", "Unilateral primary osteoarthritis, right knee", Certainty.CONFIRMED)
                        .withSide(Side.RIGHT)));
        steps.then(recommends(2, "UKA", Need.YES, "Only the inner side is worn; a partial replacement bends better."));
        steps.then(complete(2));
        durability("TKA", "from=20 | to=20");
        durability("UKA", "from=5 | to=10");
    }

    private void durability(String letter, String years) {
        steps.then(known -> entry(
                EntryList.OPTION_ATTRIBUTES,
                known.option(letter),
                "name=durability | unit=years"
                        + " | source=as stated in the article; an illustration, not evidence | illustration=true | "
                        + years));
    }

    private void decision() {
        steps.on("2026-06-15");
        ratings(steps, "TKA", PCP, GOALS, 5, 9, 4, 8);
        ratings(steps, "UKA", PCP, GOALS, 8, 4, 7, 7);
        ratings(steps, "NON", PCP, GOALS, 4, 3, 10, 3);
        steps.on("2026-06-22");
        steps.then(understands("TKA", "The whole joint is new; it lasts, but kneeling is hard."));
        steps.then(understands("UKA", "Half the joint is new; it bends, but may have to be done again."));
        steps.then(understands("NON", "Nothing is cut; it may not be enough."));
        steps.then(known -> new RecordDecision(new DecisionEntry(
                LocalDate.of(2026, 6, 22),
                known.option("UKA"),
                "Bernadette Quill",
                Optional.empty(),
                "It leaves me the garden.",
                "garden by autumn",
                List.of(known.option("TKA"), known.option("UKA"), known.option("NON")),
                true)));
    }
}
