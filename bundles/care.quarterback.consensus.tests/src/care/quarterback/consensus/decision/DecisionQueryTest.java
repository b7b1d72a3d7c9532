package care.quarterback.consensus.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.decision.DecisionRows.Point;
import care.quarterback.consensus.decision.DecisionRows.PointKind;
import care.quarterback.consensus.decision.DecisionRows.State;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.consensus.goals.StateFact;
import care.quarterback.consensus.goals.TellStory;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Milestone;
import care.quarterback.model.OptionClass;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.StoryKind;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.visit.AddQuestion;
import care.quarterback.steps.visit.AnswerInNumbers;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import care.quarterback.testkit.VisitTrial;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionQueryTest {

    private static final Sentences WORDS = DeskTexts.in(Locale.US);
    private static final DecisionQuery QUERY = new DecisionQuery(WORDS, PlanSettings.shipped());

    private static DecisionRows rows(int number, String until) {
        CaseSession session = new ScenarioRun(
                        Scenarios.number(number),
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(LocalDate.parse(until), new CaseId("00000000-0000-4000-8000-00000000000" + number));
        return session.query(careCase -> QUERY.rows(careCase, LocalDate.parse(until), Optional.empty()))
                .join();
    }

    private static Point point(DecisionRows rows, PointKind kind) {
        return rows.readiness().stream()
                .filter(point -> point.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Requirement({"S118", "S119", "S121"})
    void inTheFirstOnlyTheHipReplacementIsStillOpen() {
        DecisionRows rows = rows(1, "2026-05-26");
        assertEquals(State.NOT_READY, rows.state());
        assertEquals("2 things are still open. Settle what’s open before the decision is final.", rows.summary());
        assertEquals(
                List.of("The patient hasn’t said yet that the reasons for “hip replacement” were explained well."),
                point(rows, PointKind.REASONS_EXPLAINED).open());
        assertEquals(1, point(rows, PointKind.OPTIONS_UNDERSTOOD).open().size());
        assertTrue(point(rows, PointKind.GOALS_STATED).met());
        assertTrue(point(rows, PointKind.COVERAGE_KNOWN).met());
        assertEquals("", point(rows, PointKind.COVERAGE_KNOWN).action());
        rows.readiness()
                .forEach(point ->
                        assertFalse(point.rule().isBlank() || point.source().isBlank()));
    }

    @Test
    @Requirement("S123")
    void whileThePlanHasNotAnsweredTheQuestionOfCoverageIsOpen() {
        var trial = new VisitTrial(CheckCode.COVERAGE_UNCHECKED);
        trial.adds(EntryList.COVERAGES, "planName=Acme | kind=EMPLOYER");
        trial.adds(EntryList.COVERAGE_CHECKS, "opinionNumber=2 | on=2026-02-26 | representative=Grace");
        Point open = trial.gap().read(DecisionQueryTest::coverage);
        assertEquals(List.of("We asked the plan about opinion 2. Its answer is still open."), open.open());
        assertEquals("Call the plan again, and record its answer.", open.action());
        trial.adds(EntryList.COVERAGE_CHECKS, "opinionNumber=2 | on=2026-03-02 | secondOpinionCovered=NO");
        assertTrue(trial.gap().read(DecisionQueryTest::coverage).met());
    }

    private static Point coverage(CareCase careCase) {
        return point(QUERY.rows(careCase, LocalDate.parse("2026-03-02"), Optional.empty()), PointKind.COVERAGE_KNOWN);
    }

    @Test
    @Requirement({"S109", "S120"})
    void inTheFirstSheHerselfChoseTheInjectionAndItIsNotFinal() {
        DecisionRows rows = rows(1, "2026-05-26");
        assertEquals("Rosalind Achterberg", rows.deciders().getFirst().name());
        assertEquals(
                "On Tue, May 26, 2026, Rosalind Achterberg chose “image-guided hip injection + physical therapy”. The"
                        + " decision isn’t final yet.",
                rows.decisions().getLast().sentence());
        assertEquals(
                List.of(2, 4, 3, 8),
                rows.confidence().stream().map(DecisionRows.Sure::value).toList());
        assertTrue(rows.outcomes().getFirst().open());
        assertEquals(
                "The patient explained it: “Exercises alone; slow, but nothing is cut.”",
                rows.options().stream()
                        .filter(option -> option.letter().equals("D"))
                        .findFirst()
                        .orElseThrow()
                        .sentence());
    }

    @Test
    void nothingIsDoneWhereNothingWasAsked() {
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        LocalDate on = LocalDate.of(2026, 5, 26);
        for (PointKind kind :
                List.of(PointKind.OPTIONS_UNDERSTOOD, PointKind.REASONS_EXPLAINED, PointKind.GOALS_STATED)) {
            assertFalse(point(QUERY.rows(careCase, on, Optional.empty()), kind).met(), kind::name);
        }
        var option = CaseFactory.eINSTANCE.createTreatmentOption();
        option.setId("00000000-0000-4000-a000-000000000001");
        option.setName("hip injection");
        careCase.getOptions().add(option);
        assertEquals(
                List.of("No one has asked the patient to explain “hip injection” in their own words yet."),
                point(QUERY.rows(careCase, on, Optional.empty()), PointKind.OPTIONS_UNDERSTOOD)
                        .open());
    }

    @Test
    @Requirement({"S119", "S121"})
    void inTheFourthTheDecisionIsFinal() {
        DecisionRows rows = rows(4, "2026-06-22");
        assertEquals(State.DECIDED, rows.state());
        assertEquals(
                "On Mon, Jun 22, 2026, Bernadette Quill chose “partial knee replacement”. The decision is final.",
                rows.summary());
        assertEquals(
                Optional.of(LocalDate.of(2026, 9, 20)),
                rows.outcomes().getFirst().due());
    }

    @Test
    void withoutTwoOpinionsThereIsNothingToChooseBetween() {
        DecisionRows rows = new Trial("2026-03-02")
                .read(careCase -> QUERY.rows(careCase, LocalDate.of(2026, 3, 2), Optional.empty()));
        assertEquals(State.NOTHING_TO_DECIDE, rows.state());
        assertEquals(List.of(), rows.deciders());
    }

    @Test
    @Requirement("S119")
    void theFourQuestionsSayWhatIsStillInDoubt() {
        var trial = new Trial("2026-06-15")
                .does(new RecordConfidence(
                        Milestone.DECISION,
                        5,
                        null,
                        new RecordConfidence.Four(Answer.NO, Answer.YES, Answer.YES, Answer.YES)));
        DecisionRows.Sure sure = trial.read(
                        careCase -> QUERY.rows(careCase, LocalDate.of(2026, 6, 15), Optional.empty()))
                .confidence()
                .getFirst();
        assertEquals(List.of("The patient isn’t sure yet which option is best."), sure.doubts());
        assertEquals(
                1,
                trial.refused(new RecordConfidence(Milestone.DECISION, 11, null))
                        .size());
    }

    @Test
    @Requirement({"S111", "S57a"})
    void theFamilyIsHeardAndTheIntentBeforeAndAfterIsKept() {
        var trial = new Trial("2026-06-15")
                .does(new AddEntry(
                        EntryList.FAMILY_DISCUSSIONS,
                        Map.of("who", "Anton", "view", "He would wait.", "concerns", "The anesthesia.")))
                .does(new AddEntry(
                        EntryList.INTENTS, Map.of("moment", "BEFORE_ASSESSMENT", "text", "surgery", "confidence", "4")))
                .does(new AddEntry(
                        EntryList.INTENTS,
                        Map.of("moment", "AFTER_ASSESSMENT", "text", "the injection", "confidence", "8")));
        DecisionRows rows = trial.read(careCase -> QUERY.rows(careCase, LocalDate.of(2026, 6, 15), Optional.empty()));
        assertEquals("He would wait.", rows.talks().getFirst().view());
        assertEquals(4, rows.intents().confidenceChange().orElseThrow());
    }

    @Test
    @Requirement("S109")
    void whatCameIsRecordedBesideWhatWasExpected() {
        var trial = new Trial("2026-06-15")
                .does(new AddEntry(
                        EntryList.OUTCOME_CHECKS, Map.of("dueOn", "2026-06-10", "expectation", "garden again")));
        ObjectId check =
                trial.id(careCase -> careCase.getOutcomeChecks().getFirst().getId());
        assertEquals(
                1,
                trial.refused(new RecordOutcome(check, null, "She gardens.", Answer.UNKNOWN))
                        .size());
        assertEquals(
                1,
                trial.refused(new RecordOutcome(check, null, " ", Answer.YES)).size());
        assertEquals(
                1,
                trial.refused(new RecordOutcome(check, LocalDate.of(2026, 6, 16), "She gardens.", Answer.YES))
                        .size());
        trial.does(new RecordOutcome(check, null, "I kneel, but not for long.", Answer.NO));
        assertEquals(
                "The patient expected “garden again”. On Mon, Jun 15, 2026, the patient said it turned out"
                        + " differently: “I kneel, but not for long.”",
                trial.read(careCase -> QUERY.rows(careCase, LocalDate.of(2026, 6, 15), Optional.empty()))
                        .outcomes()
                        .getFirst()
                        .sentence());
    }

    @Test
    @Requirement("S107")
    void figuresBecomePicturesOfAHundredPeopleWithTheirSource() {
        var trial = new Trial("2026-06-15").does(new AddOption("B", "injection", OptionClass.PROCEDURE_NONSURGICAL, 0));
        ObjectId option = trial.id(careCase -> careCase.getOptions().getFirst().getId());
        trial.does(new StateFact(
                option,
                new StateFact.Fact(
                        "walk better", new BigDecimal("40"), new BigDecimal("55"), "%", "", "the article", true)));
        trial.does(new AddQuestion("How many?", "Bernadette", QuestionAuthor.PATIENT, StarterQuestion.HOW_MANY, 2));
        trial.does(new AnswerInNumbers(
                trial.id(careCase -> careCase.getQuestions().getFirst().getId()), 8, 1, 7, "Dr Eberle"));
        trial.does(new TellStory(option, StoryKind.WORST, "It does nothing.", "Dr Eberle"));
        OptionSheet sheet = trial.read((CareCase careCase) -> OptionSheet.of(careCase, WORDS));
        assertEquals(
                List.of(
                        "13 0 87 0 About 13 out of 100 people are helped (“How many?”). 87 aren’t helped. The numbers"
                                + " given were 1 out of 8. Source: Dr Eberle.",
                        "40 15 0 45 Out of 100 people with “injection”, 40 to 55: walk better. Source: the article."
                                + " This is only an example, not evidence."),
                sheet.pictures().stream()
                        .map(picture -> picture.helped() + " " + picture.perhaps() + " " + picture.notHelped() + " "
                                + picture.unsaid() + " " + picture.sentence())
                        .toList());
        assertEquals("Dr Eberle", sheet.stories().getFirst().author());
        assertEquals(
                List.of(
                        "No one has described yet how it may go with “injection”: best case, most likely case. Ask a clinician."),
                sheet.untold());
    }
}
