package care.quarterback.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.ConfirmComparison;
import care.quarterback.consensus.comparison.OverrideComparison;
import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.MarkMainDesire;
import care.quarterback.consensus.goals.RateOption;
import care.quarterback.consensus.goals.SetWeight;
import care.quarterback.consensus.opinion.AddDiagnosis;
import care.quarterback.consensus.opinion.ChangeDiagnosisCode;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.FinalizeOpinion;
import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordLaterWord;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry;
import care.quarterback.consensus.talk.RecordConsensusOutcome;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.model.Addressee;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Certainty;
import care.quarterback.model.CloseReason;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Goal;
import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.AddJournalEntry;
import care.quarterback.steps.casefile.AssignCase;
import care.quarterback.steps.casefile.CloseCase;
import care.quarterback.steps.casefile.HoldCase;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.RecordDeath;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.casefile.ReopenCase;
import care.quarterback.steps.casefile.SetCaseStatus;
import care.quarterback.steps.request.ClearRedFlag;
import care.quarterback.steps.request.RaiseRedFlag;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.DropTask;
import care.quarterback.steps.tasks.SnoozeTask;
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.steps.tasks.WaitForTask;
import care.quarterback.steps.visit.AddQuestion;
import care.quarterback.steps.visit.AnswerQuestion;
import care.quarterback.steps.visit.RemoveQuestion;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Trial trial = new Trial("2026-03-02")
            .does(new OpenCase(PersonName.parse("Vermeer, Ada"), LocalDate.of(1950, 1, 1), "Must it be operated on?"));

    private ObjectId goal(int index) {
        return trial.id(careCase -> careCase.getGoals().get(index).getId());
    }

    private void opinion(int number, String code) {
        trial.does(new RecordOpinion(OpinionEntry.of(number, "Dr " + number, DAY)));
        trial.does(new AddDiagnosis(opinion(number), DiagnosisEntry.primary(code, "words", Certainty.SUSPECTED)));
    }

    private ObjectId opinion(int number) {
        return trial.id(careCase -> careCase.getOpinions().get(number - 1).getId());
    }

    @Test
    void aCaseLivesIsHeldClosedAndOpenedAgain() {
        trial.does(new HoldCase("She travels.", LocalDate.of(2026, 4, 1)));
        trial.does(new SetCaseStatus(CaseStatus.WAITING_FOR_PATIENT, "She thinks it over."));
        trial.does(new AssignCase("B. Ortiz", "C. Lund", LocalDate.of(2026, 3, 9)));
        trial.does(new CloseCase(CloseReason.MOVED, "To her son."));
        assertEquals(
                List.of("This case is closed. Reopen it first."), trial.refused(new HoldCase("x", DAY.plusDays(1))));
        trial.does(new ReopenCase("She is back."));
        trial.does(new RecordDeath(DAY));
        assertEquals(CaseStatus.CLOSED, trial.read(CareCase::getStatus));
    }

    @Test
    void anIntakeAsksForNameAndQuestionAndAPossibleBirthDate() {
        var fresh = new Trial("2026-03-02");
        assertEquals(
                List.of("Fill in “Case question.”"), fresh.refused(new OpenCase(new PersonName("A", "B"), null, " ")));
        assertEquals(
                1,
                fresh.refused(new OpenCase(new PersonName("A", "B"), DAY.plusDays(1), "Why?"))
                        .size());
        assertEquals(
                1,
                fresh.refused(new OpenCase(new PersonName("", " "), null, "Why?"))
                        .size());
        assertEquals(new PersonName("Ada Maria", "Vermeer"), PersonName.parse("Ada Maria Vermeer"));
    }

    @Test
    void aNameOfTenThousandLettersIsRefusedInWordsAndChangesNothing() {
        String name = "x".repeat(10_000);
        List<String> said = new Trial("2026-03-02").refused(new OpenCase(new PersonName("Ada", name), null, "Why?"));
        assertEquals(1, said.size());
        assertTrue(said.getFirst().length() < 200 && !said.getFirst().contains(name), said.toString());
        assertEquals(
                List.of("Importance must be between 0 and 10."),
                trial.refused(new AddGoal("walk", GoalType.OTHER, -1, "", null)));
    }

    @Test
    @Requirement("S106")
    void weightsAndRatingsLieBetweenZeroAndTen() {
        assertEquals(
                List.of("Importance must be between 0 and 10."),
                trial.refused(new AddGoal("walk", GoalType.OTHER, 11, "", null)));
        trial.does(new AddGoal("walk", GoalType.SPECIFIC_ACTIVITY, 10, "a mile", null));
        trial.does(new AddOption("A", "surgery", OptionClass.SURGERY_MAJOR, 1));
        trial.does(new SetWeight(goal(0), 3));
        ObjectId option = trial.id(careCase -> careCase.getOptions().get(0).getId());
        assertEquals(
                1, trial.refused(new RateOption(option, goal(0), -1, "Dr A")).size());
        trial.does(new RateOption(option, goal(0), 4, "Dr A"));
        trial.does(new RateOption(option, goal(0), 5, "Dr A"));
        assertEquals(
                1,
                trial.read(careCase -> careCase.getOptions().get(0).getRatings().size())
                        .intValue(),
                "the newer word holds");
        assertEquals(
                1,
                trial.refused(new AddOption("a", "again", OptionClass.THERAPY, 1))
                        .size());
    }

    @Test
    @Requirement("S108")
    void thereIsNeverASecondMainDesire() {
        trial.does(new AddGoal("walk", GoalType.OTHER, 10, "", null));
        trial.does(new AddGoal("sleep", GoalType.OTHER, 5, "", null));
        trial.does(new MarkMainDesire(goal(0)));
        trial.does(new MarkMainDesire(goal(1)));
        assertEquals(
                List.of("sleep"),
                trial.read(careCase -> careCase.getGoals().stream()
                        .filter(Goal::isMain)
                        .map(Goal::getText)
                        .toList()));
    }

    @Test
    void aFinalVersionIsLockedAndALaterWordIsANewOne() {
        opinion(1, "C61");
        trial.does(new FinalizeOpinion(opinion(1)));
        ObjectId diagnosis = trial.id(careCase -> careCase.getOpinions()
                .get(0)
                .getVersions()
                .get(0)
                .getDiagnoses()
                .get(0)
                .getId());
        assertTrue(trial.refused(new ChangeField(diagnosis, "certainty", "CONFIRMED"))
                .get(0)
                .contains("final"));
        assertTrue(trial.refused(new ChangeDiagnosisCode(diagnosis, CodeEntry.icd10cm("D07.5", "in situ")))
                .get(0)
                .contains("final"));
        trial.does(new RecordLaterWord(opinion(1), DAY, Optional.of(Certainty.CONFIRMED), "The test is back."));
        ObjectId later = trial.id(careCase -> careCase.getOpinions()
                .get(0)
                .getVersions()
                .get(1)
                .getDiagnoses()
                .get(0)
                .getId());
        trial.does(new ChangeDiagnosisCode(later, CodeEntry.icd10cm("d07.5", "in situ")));
        assertEquals(
                "C61",
                trial.read(careCase -> careCase.getOpinions()
                        .get(0)
                        .getVersions()
                        .get(0)
                        .getDiagnoses()
                        .get(0)
                        .getCodings()
                        .get(0)
                        .getCode()));
        assertEquals(
                "D07.5",
                trial.read(careCase -> careCase.getOpinions()
                        .get(0)
                        .getVersions()
                        .get(1)
                        .getDiagnoses()
                        .get(0)
                        .getCodings()
                        .get(0)
                        .getCode()));
    }

    @Test
    void aClinicianConfirmsOrOverridesAndOthersMayDecline() {
        opinion(1, "C61");
        opinion(2, "N40.1");
        var pair = new OpinionPairKey(1, 2);
        trial.does(new ConfirmComparison(pair, DiagnosisClass.DIFFERENT, "Dr A"));
        assertEquals(
                1,
                trial.refused(new OverrideComparison(
                                pair, DiagnosisClass.DIFFERENT, DiagnosisClass.RELATED, "Dr A", " "))
                        .size());
        trial.does(
                new OverrideComparison(pair, DiagnosisClass.DIFFERENT, DiagnosisClass.RELATED, "Dr A", "Same organ."));
        assertEquals(1, trial.read(careCase -> careCase.getComparisons().size()).intValue());
        trial.does(new RecordConsensusOutcome(new ConsensusOutcomeEntry(
                ConsensusOutcome.DECLINED,
                DAY,
                "Dr 2 does not talk with others.",
                "Dr A",
                Optional.empty(),
                List.of(),
                List.of())));
    }

    @Test
    void tasksQuestionsAndWarningsAreSettledWithTheirReason() {
        trial.does(
                new AddTask(new TaskEntry("", "Call the office", Addressee.STAFF, TaskKind.CALL, DAY, "B. Ortiz", "")));
        ObjectId task = trial.id(careCase -> careCase.getTasks().get(0).getId());
        trial.does(new WaitForTask(task, "the office"));
        trial.does(new SnoozeTask(task, DAY.plusDays(2)));
        trial.does(new DropTask(task, "No longer needed."));
        assertEquals(1, trial.refused(new SnoozeTask(task, DAY.plusDays(3))).size());
        trial.does(new AddQuestion("Why?", "Ada Vermeer", QuestionAuthor.PATIENT, StarterQuestion.NONE, 2));
        ObjectId question = trial.id(careCase -> careCase.getQuestions().get(0).getId());
        trial.does(new AnswerQuestion(question, "Because of the nerve.", "Dr A"));
        trial.does(new RemoveQuestion(question, "It is answered."));
        trial.does(new RaiseRedFlag("Numb legs", "Dr A", "555-0100"));
        trial.does(new ClearRedFlag("Dr A", "Seen today, all well."));
        trial.does(new AddJournalEntry(null, "She called."));
        trial.does(new RecordTreatmentClock(DAY.plusDays(60), "surgery", DAY.plusDays(50), "Dr A", "It can wait."));
    }

    @Test
    void anEntryIsTypedByTheModelAndCheckedByItsRules() {
        assertEquals(List.of("Fill in “Medication.”"), trial.refused(new AddEntry(EntryList.MEDICATIONS, Map.of())));
        assertEquals(
                1,
                trial.refused(new AddEntry(EntryList.COSTS, Map.of("amount", "-1")))
                        .size());
        assertEquals(
                1,
                trial.refused(new AddEntry(EntryList.COSTS, Map.of("amount", "much")))
                        .size());
        assertEquals(
                1,
                trial.refused(new AddEntry(EntryList.OFFICES, Map.of("name", "x", "timeZone", "Mars/Base")))
                        .size());
        assertEquals(
                1,
                trial.refused(new AddEntry(EntryList.COVERAGES, Map.of("from", "2026-02-01", "to", "2026-01-01")))
                        .size());
        assertEquals(
                1,
                trial.refused(new AddEntry(EntryList.MEDICATIONS, Map.of("text", "x".repeat(4001))))
                        .size());
        trial.does(new AddEntry(EntryList.MEDICATIONS, Map.of("text", "lisinopril", "startedOn", "2026-01-01")));
        assertThrows(
                CompletionException.class,
                () -> trial.refused(new AddEntry(EntryList.MEDICATIONS, Map.of("colour", "red"))));
    }

    @Test
    void aFieldIsChangedAFactIsCorrectedAStatementIsVoided() {
        trial.does(new AddEntry(EntryList.MEDICATIONS, Map.of("text", "lisinopril")));
        trial.does(new AddEntry(EntryList.CONVERSATIONS, Map.of("on", "2026-03-01", "summary", "All well.")));
        ObjectId medicine =
                trial.id(careCase -> careCase.getMedications().get(0).getId());
        ObjectId talk = trial.id(careCase -> careCase.getConversations().get(0).getId());
        trial.does(new ChangeField(medicine, "dosage", "10 mg"));
        assertEquals(
                1, trial.refused(new ChangeField(medicine, "dosage", "10 mg")).size());
        assertEquals(
                1, trial.refused(new ChangeField(talk, "summary", "Not well.")).size());
        assertEquals(
                1,
                trial.refused(new CorrectField(talk, "summary", "Not well.", ""))
                        .size());
        trial.does(new CorrectField(talk, "summary", "Not well.", "I misheard."));
        trial.does(new VoidStatement(medicine, "She never took it."));
        assertEquals(1, trial.refused(new VoidStatement(medicine, "again")).size());
        assertEquals(1, trial.refused(new RemoveEntry(talk)).size());
        assertThrows(
                CompletionException.class, () -> trial.refused(new ChangeField(medicine, "recordedBy", "somebody")));
    }
}
