package care.quarterback.consensus.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.decision.RecordDecision.DecisionEntry;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.plan.Plan.Readiness;
import care.quarterback.desk.plan.Plan.StepRow;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Answer;
import care.quarterback.model.Milestone;
import care.quarterback.model.OptionClass;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 22);

    private static GapTrial trial(CheckCode code) {
        return new GapTrial(DAY.toString(), code)
                .does(new OpenCase(new PersonName("Bernadette", "Quill"), LocalDate.of(1960, 4, 2), "Which knee?"));
    }

    private static GapTrial twoOpinions(CheckCode code) {
        return trial(code)
                .does(
                        new AddOption("A", "total knee replacement", OptionClass.SURGERY_MAJOR, 1),
                        new AddOption("C", "exercise", OptionClass.THERAPY, 0),
                        new RecordOpinion(OpinionEntry.of(1, "Dr Aldana", DAY)),
                        new RecordOpinion(OpinionEntry.of(2, "Dr Pruitt", DAY)));
    }

    private static ObjectId option(GapTrial trial, int index) {
        return trial.id(careCase -> careCase.getOptions().get(index).getId());
    }

    private static CaseCommand decides(GapTrial trial, String decider, Optional<ObjectId> representative) {
        return new RecordDecision(new DecisionEntry(
                DAY,
                option(trial, 0),
                decider,
                representative,
                "It leaves me the garden.",
                "garden by autumn",
                List.of(option(trial, 0), option(trial, 1)),
                false));
    }

    @Test
    @Requirement({"S119", "S121", "S130"})
    void eachOptionIsSaidBackInOwnWordsBeforeTheDecision() {
        var trial = twoOpinions(CheckCode.UNDERSTANDING_UNCHECKED);
        Gap first = trial.open("A", "C").getFirst();
        assertEquals(Gate.DECISION, first.gate());
        assertEquals(Optional.of(Readiness.NOT_READY), trial.plan().ready(Gate.DECISION));
        trial.does(said(trial, 0, Answer.YES));
        trial.open("C");
        trial.does(said(trial, 1, Answer.NO));
        trial.open("C");
        trial.does(said(trial, 1, Answer.YES)).closed();
        assertEquals(Optional.of(Readiness.READY), trial.plan().ready(Gate.DECISION));
        trial.does(said(trial, 0, Answer.NO)).open("A");
        trial.does(new OverrideResult(
                        "UNDERSTANDING_UNCHECKED",
                        option(trial, 0).value(),
                        "",
                        "Dr Owen Tran",
                        "She spoke of it at length on Monday."))
                .closed();
        assertEquals(
                "Dr Owen Tran", trial.gaps().getFirst().override().orElseThrow().by());
        assertEquals(Optional.of(Readiness.READY), trial.plan().ready(Gate.DECISION));
    }

    private static CaseCommand said(GapTrial trial, int option, Answer understood) {
        return new CheckUnderstanding(option(trial, option), DAY, understood, Answer.YES, "What it means for me");
    }

    @Test
    @Requirement("S120")
    void onlyThePatientOrARepresentativeWithAuthorityDecides() {
        var trial = twoOpinions(CheckCode.DECIDER_INVALID);
        trial.does(
                new AddEntry(EntryList.CONTACTS, Map.of("name", "Owen Quill", "relationship", "husband")),
                decides(trial, "Owen Quill", Optional.empty()));
        Gap wrong = trial.open("Owen Quill").getFirst();
        assertTrue(wrong.message().contains("who isn’t the patient in this case"), wrong.message());
        ObjectId decision =
                trial.id(careCase -> careCase.getDecisions().getFirst().getId());
        trial.does(new VoidStatement(decision, "The husband told us; she decides."))
                .closed();
        trial.does(decides(trial, "Mrs Bernadette Quill", Optional.empty())).closed();
        trial.does(decides(trial, "Dr Aldana", Optional.empty())).open("Dr Aldana");
    }

    @Test
    @Requirement("S120")
    void aRepresentativesAuthorityHasToStayOnFile() {
        var trial = twoOpinions(CheckCode.DECIDER_INVALID);
        trial.does(new AddEntry(
                EntryList.CONTACTS,
                Map.of("name", "Owen Quill", "representative", "true", "authority", "health care proxy of 2024")));
        ObjectId husband =
                trial.id(careCase -> careCase.getContacts().getFirst().getId());
        trial.does(decides(trial, "Owen Quill", Optional.of(husband))).shut();
        trial.does(new ChangeField(husband, "authority", ""));
        assertTrue(trial.open("Owen Quill")
                .getFirst()
                .message()
                .contains("no authority to decide for the patient is on file"));
        trial.does(new ChangeField(husband, "authority", "health care proxy of 2024"))
                .closed();
    }

    @Test
    @Requirement("S120")
    void aDecisionOfSomebodyElseIsNeverFinal() {
        var trial = new Trial(DAY.toString())
                .does(new OpenCase(new PersonName("Bernadette", "Quill"), LocalDate.of(1960, 4, 2), "Which knee?"))
                .does(new AddOption("A", "total knee replacement", OptionClass.SURGERY_MAJOR, 1));
        ObjectId option = trial.id(careCase -> careCase.getOptions().getFirst().getId());
        trial.does(new CheckUnderstanding(option, DAY, Answer.YES, Answer.YES, "A new joint"));
        List<String> said = trial.refused(new RecordDecision(
                new DecisionEntry(DAY, option, "Dr Aldana", Optional.empty(), "", "", List.of(option), true)));
        assertTrue(said.getFirst().startsWith("The patient decides"), said.toString());
        trial.does(new RecordDecision(
                new DecisionEntry(DAY, option, "Bernadette Quill", Optional.empty(), "", "", List.of(option), true)));
    }

    @Test
    @Requirement({"S6", "S29"})
    void howSureThePatientFeelsIsAskedAtEachMilestoneAndShowsItsTrend() {
        var trial = trial(CheckCode.CONFIDENCE_MISSING);
        trial.open("at intake");
        trial.does(new RecordConfidence(Milestone.INTAKE, 2, DAY)).closed();
        trial.does(new RecordConfidence(Milestone.AFTER_PRIMARY_CARE, 3, DAY)).closed();
        trial.does(
                new AddOption("A", "total knee replacement", OptionClass.SURGERY_MAJOR, 1),
                new AddOption("C", "exercise", OptionClass.THERAPY, 0),
                new RecordOpinion(OpinionEntry.of(1, "Dr Aldana", DAY)),
                new RecordOpinion(OpinionEntry.of(2, "Dr Pruitt", DAY)));
        trial.open("after the second opinion");
        trial.does(new RecordConfidence(Milestone.AFTER_OPINION_TWO, 4, DAY)).closed();
        trial.does(decides(trial, "Bernadette Quill", Optional.empty()));
        trial.open("about the decision");
        trial.does(new RecordConfidence(Milestone.DECISION, 8, DAY)).closed();
        ConfidenceTrend trend = trial.plan().confidence();
        assertEquals(
                List.of(2, 3, 4, 8),
                trend.answers().stream().map(answered -> answered.value()).toList());
        assertEquals(6, trend.change().orElseThrow());
    }

    @Test
    @Requirement("S109")
    void whatWasExpectedIsLookedAtNinetyDaysAfterTheDecision() {
        var trial = twoOpinions(CheckCode.OUTCOME_CHECK_DUE);
        trial.does(decides(trial, "Bernadette Quill", Optional.empty())).shut();
        assertEquals(
                List.of("2026-09-18", "2026-09-20"),
                trial.deadlines(DeadlineCode.OUTCOME_CHECK).stream()
                        .map(deadline -> deadline.date().toString())
                        .toList());
        assertTrue(trial.deadlines(DeadlineCode.OUTCOME_CHECK).getFirst().why().contains("Sunday"));
        trial.does(new AddEntry(EntryList.TELECOMS, Map.of("kind", "PHONE", "value", "(555) 555-0142")));
        assertEquals(
                "(555) 555-0142",
                trial.deadlines(DeadlineCode.OUTCOME_CHECK).getFirst().telephone());
        trial.today("2026-09-20").shut();
        trial.today("2026-09-21").open("garden by autumn");
        ObjectId check =
                trial.id(careCase -> careCase.getOutcomeChecks().getFirst().getId());
        trial.does(
                new ChangeField(check, "outcome", "She kneels again."),
                new ChangeField(check, "matched", "YES"),
                new ChangeField(check, "checkedOn", "2026-09-21"));
        trial.closed();
        assertTrue(trial.deadlines(DeadlineCode.OUTCOME_CHECK).stream().allMatch(deadline -> deadline.done()));
    }

    @Test
    void thePracticeChoosesAfterHowManyDaysItIsLookedAt() {
        var trial = twoOpinions(CheckCode.OUTCOME_CHECK_DUE);
        var usual = (RecordDecision) decides(trial, "Bernadette Quill", Optional.empty());
        trial.does(new RecordDecision(usual.entry(), 60));
        var own = new PlanSettings(
                Map.of(PlanDefault.OUTCOME_CHECK, 60),
                Optional.empty(),
                BusinessCalendar.national(),
                RuleBook.shipped(),
                List.of());
        Deadline asked =
                trial.read(careCase -> new PlanQuery(DeskTexts.in(Locale.US), own).deadlines(careCase, DAY)).stream()
                        .filter(deadline -> deadline.code() == DeadlineCode.OUTCOME_CHECK)
                        .findFirst()
                        .orElseThrow();
        assertEquals("2026-08-21", asked.date().toString());
        assertTrue(asked.why().endsWith("This number is your practice’s own choice: 60 instead of 90."), asked.why());
        assertFalse(
                trial.deadlines(DeadlineCode.OUTCOME_CHECK).getFirst().why().contains("own choice"),
                "the day stays when the practice goes back to 90");
    }

    @Test
    @Requirement("S22")
    void aStepThatIsNotNeededIsSetAsideWithNameAndReason() {
        var trial = trial(CheckCode.OUTCOME_CHECK_DUE);
        assertEquals(
                StepStatus.NOT_STARTED,
                trial.plan().steps().get(Step.QUESTIONS.ordinal()).status());
        trial.does(new OverrideResult(
                "STEP", "6", "NOT_APPLICABLE", "Dr Owen Tran", "Everything was asked at the first visit."));
        StepRow step = trial.plan().steps().get(Step.QUESTIONS.ordinal());
        assertEquals(StepStatus.NOT_APPLICABLE, step.status());
        assertTrue(step.setAside().orElseThrow().contains("Dr Owen Tran"), step.sentence());
        assertTrue(step.sentence().contains("Everything was asked at the first visit."), step.sentence());
        trial.does(new OverrideResult("STEP", "6", "", "Dr Owen Tran", "There are questions after all."));
        assertEquals(
                StepStatus.NOT_STARTED,
                trial.plan().steps().get(Step.QUESTIONS.ordinal()).status());
    }
}
