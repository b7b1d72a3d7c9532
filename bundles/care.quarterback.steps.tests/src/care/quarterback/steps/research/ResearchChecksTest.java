package care.quarterback.steps.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.model.AgendaPhase;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.visit.AddQuestion;
import care.quarterback.steps.visit.RemoveQuestion;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResearchChecksTest {

    private static final String DAY = "2026-08-03";
    private static final String BOARD = "https://community.heartforum.example.org/boards/41";
    private static final CaseCommand OPENED =
            new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?");

    private static GapTrial trial(CheckCode code) {
        return new GapTrial(DAY, code).does(OPENED);
    }

    private static CaseCommand note(String topic, String url) {
        return new AddEntry(EntryList.RESEARCH_NOTES, Map.of("title", "Read on " + topic, "topic", topic, "url", url));
    }

    private static CaseCommand question(String text, StarterQuestion starter) {
        return new AddQuestion(text, "Emma Tester", QuestionAuthor.PATIENT, starter, 2);
    }

    private static CaseCommand outreach(String by, String specialist) {
        return new AddEntry(EntryList.OUTREACH, Map.of("by", by, "specialist", specialist));
    }

    private static ObjectId firstNote(GapTrial trial) {
        return trial.id(careCase -> careCase.getResearchNotes().getFirst().getId());
    }

    @Test
    @Requirement("S96")
    void aTopicFromReadingStandsInTheMiddleOfTheVisit() {
        var trial = trial(CheckCode.RESEARCH_TOPIC_NOT_MIDDLE)
                .does(note("amyloid", "https://www.cdc.gov/amyloidosis"), agenda("the pain at night", "OPENING"))
                .shut();
        trial.does(agenda("Amyloid", "OPENING"));
        assertTrue(trial.open("Amyloid").getFirst().message().startsWith("The visit would open with research about"));
        ObjectId item = trial.id(careCase -> careCase.getAgenda().getLast().getId());
        trial.does(new ChangeField(item, "phase", "CLOSE"));
        assertTrue(trial.open("Amyloid").getFirst().message().contains("end of the visit"));
        trial.does(new ChangeField(item, "phase", "MIDDLE")).closed();
    }

    private static CaseCommand agenda(String topic, String phase) {
        return new AddEntry(EntryList.AGENDA, Map.of("topic", topic, "phase", phase, "order", "1"));
    }

    @Test
    @Requirement({"S96", "S97"})
    void theAgendaTakesResearchAnywhereAndAsksForItInTheMiddle() {
        for (AgendaPhase elsewhere : List.of(AgendaPhase.OPENING, AgendaPhase.CLOSE)) {
            trial(CheckCode.RESEARCH_TOPIC_NOT_MIDDLE)
                    .does(
                            note("amyloid", "https://www.cdc.gov/amyloidosis"),
                            new PutOnAgenda("amyloid", elsewhere, Optional.empty(), Optional.empty()))
                    .open("amyloid");
        }
    }

    @Test
    @Requirement("S97")
    void theAgendaSaysHowToBringUpWhatWasRead() {
        var agenda = new GapTrial(DAY, CheckCode.RESEARCH_TOPIC_NOT_MIDDLE)
                .does(
                        OPENED,
                        note("amyloid", "https://www.cdc.gov/amyloidosis"),
                        new PutOnAgenda("amyloid", AgendaPhase.MIDDLE, Optional.empty(), Optional.empty()),
                        new PutOnAgenda("the pain", AgendaPhase.OPENING, Optional.empty(), Optional.empty()))
                .shut()
                .plan()
                .research()
                .agenda();
        assertEquals(
                List.of("the pain", "amyloid"),
                agenda.stream().map(topic -> topic.topic()).toList());
        assertEquals(Optional.empty(), agenda.getFirst().script());
        assertEquals(
                "If amyloid hasn’t come up by the middle of the visit, say: “I’ve been reading, and I wonder about"
                        + " amyloid.”",
                agenda.getLast().script().orElseThrow());
    }

    @Test
    @Requirement("S94")
    void aQuestionDoesNotRestOnAMessageBoardAlone() {
        var trial = trial(CheckCode.FORUM_IN_QUESTIONS)
                .does(
                        note("another medicine", BOARD),
                        note("amyloid", "https://www.cdc.gov/amyloidosis"),
                        question("Is it amyloid?", StarterQuestion.NONE),
                        question("Would the other medicine help?", StarterQuestion.NONE));
        String cdc =
                trial.read(careCase -> careCase.getResearchNotes().getLast().getId());
        trial.does(new ChangeField(
                        trial.id(careCase -> careCase.getQuestions().getFirst().getId()), "research", cdc))
                .shut();
        trial.does(new ChangeField(
                trial.id(careCase -> careCase.getQuestions().getLast().getId()),
                "research",
                firstNote(trial).value()));
        trial.open("Would the other medicine help?");
        trial.does(new ChangeField(firstNote(trial), "confirmedElsewhere", "The leaflet of the clinic says so too."))
                .closed();
    }

    @Test
    @Requirement({"S94", "S95"})
    void whatWasReadBecomesATopicUnlessItIsFromAMessageBoardAlone() {
        var trial = new Trial(DAY)
                .does(OPENED)
                .does(note("another medicine", BOARD))
                .does(note("amyloid", "https://www.cdc.gov/amyloidosis"))
                .does(note("a scan", "heart diary"));
        ObjectId board = note(trial, 0);
        assertTrue(trial.refused(new PromoteFinding(board, "")).getFirst().contains("message board"));
        assertTrue(
                trial.refused(new PromoteFinding(note(trial, 2), "")).getFirst().contains("address"));
        trial.does(new PromoteFinding(note(trial, 1), ""));
        assertTrue(
                trial.refused(new PromoteFinding(note(trial, 1), "")).getFirst().contains("already"));
        trial.does(new ChangeField(board, "confirmedElsewhere", "The clinic's leaflet"));
        trial.does(new PromoteFinding(board, "the other medicine"));
        assertEquals(
                List.of("MIDDLE amyloid", "MIDDLE the other medicine"),
                trial.read(careCase -> careCase.getAgenda().stream()
                        .map(item -> item.getPhase() + " " + item.getTopic())
                        .toList()));
    }

    private static ObjectId note(Trial trial, int index) {
        return trial.id(careCase -> careCase.getResearchNotes().get(index).getId());
    }

    @Test
    @Requirement({"S92", "S93"})
    void aRareDiseaseNeedsTwoSpecialistsToBeAskedByThePrimaryCareDoctor() {
        var trial = trial(CheckCode.RARE_OUTREACH_MISSING).shut();
        trial.does(new AddEntry(EntryList.CARE_TEAM, Map.of("name", "Dr Lena Fischer", "roles", "PRIMARY_CARE")));
        trial.does(new ChangeField(request(trial), "rareSuspected", "YES"));
        trial.open("");
        assertEquals(List.of("2026-08-10", "2026-08-10"), dates(trial));
        trial.does(outreach("Dr Lena Fischer", "Amyloid clinic"), outreach("Walter", "A friend who is a nurse"));
        assertTrue(trial.open("").getFirst().message().contains("one is planned"));
        trial.does(outreach("Dr Lena Fischer", "Heart failure clinic")).closed();
        assertEquals(List.of("2026-08-10", "2026-08-10"), dates(trial));
        trial.does(new ChangeField(
                trial.id(careCase -> careCase.getOutreach().getFirst().getId()), "contactedOn", "2026-08-06"));
        List<Deadline> asked = trial.deadlines(DeadlineCode.OUTREACH_DUE);
        assertEquals(1, asked.stream().filter(Deadline::done).count());
        assertTrue(
                asked.getFirst().why().contains("5 business days"),
                asked.getFirst().why());
    }

    private static ObjectId request(GapTrial trial) {
        trial.does(new AddEntry(EntryList.SYMPTOMS, Map.of("text", "breathless on the stairs")));
        return trial.id(careCase -> careCase.getRequest().getId());
    }

    private static List<String> dates(GapTrial trial) {
        return trial.deadlines(DeadlineCode.OUTREACH_DUE).stream()
                .map(deadline -> deadline.date().toString())
                .toList();
    }

    @Test
    @Requirement("S92")
    void readingAloneDoesNotCompleteTheStepWhenTheDiseaseMayBeRare() {
        var trial = trial(CheckCode.STARTER_QUESTION_MISSING);
        for (StarterQuestion starter : StarterQuestion.values()) {
            trial.does(question("About " + starter, starter));
        }
        trial.does(note("amyloid", "https://www.cdc.gov/amyloidosis"));
        assertTrue(trial.plan().research().enough());
        assertEquals(
                StepStatus.COMPLETE,
                trial.plan().steps().get(Step.QUESTIONS.ordinal()).status());
        trial.does(new ChangeField(request(trial), "rareSuspected", "YES"));
        assertFalse(trial.plan().research().enough());
        assertEquals(
                StepStatus.IN_PROGRESS,
                trial.plan().steps().get(Step.QUESTIONS.ordinal()).status());
        for (String clinic : List.of("Amyloid clinic", "Heart failure clinic")) {
            trial.does(outreach("", clinic));
            trial.does(new ChangeField(
                    trial.id(careCase -> careCase.getOutreach().getLast().getId()), "contactedOn", "2026-08-06"));
        }
        assertTrue(trial.plan().research().enough());
        assertEquals(
                StepStatus.COMPLETE,
                trial.plan().steps().get(Step.QUESTIONS.ordinal()).status());
    }

    @Test
    @Requirement({"S98", "S100", "S101", "S102", "S103"})
    void eachStarterQuestionIsKeptOrRemovedOnPurpose() {
        var trial = trial(CheckCode.STARTER_QUESTION_MISSING);
        trial.open(
                "the expected benefits",
                "the likely downsides",
                "how many patients benefit and how many don’t",
                "less invasive treatments");
        trial.does(
                question("What good can I expect?", StarterQuestion.BENEFITS),
                question("What could go wrong?", StarterQuestion.DOWNSIDES),
                question("How many are helped?", StarterQuestion.HOW_MANY),
                question("Is there something easier?", StarterQuestion.NONE));
        trial.open("less invasive treatments");
        trial.does(question("Is there anything gentler?", StarterQuestion.LESS_INVASIVE));
        ObjectId gentler =
                trial.id(careCase -> careCase.getQuestions().getLast().getId());
        trial.does(new RemoveQuestion(gentler, "It was answered at the first visit."))
                .closed();
    }

    @Test
    @Requirement({"S87", "S90"})
    void whatWasReadIsShownWithItsKindAndAPhraseToLookFurther() {
        var research = trial(CheckCode.FORUM_IN_QUESTIONS)
                .does(
                        note("amyloid", "https://www.cdc.gov/amyloidosis"),
                        note("amyloid", "https://www.mayoclinic.org/amyloidosis"),
                        note("amyloid", BOARD),
                        note("amyloid", "https://www.heartdiary.example.com/amyloid"),
                        note("amyloid", "https://med.example.edu/amyloid"),
                        new AddEntry(EntryList.CONDITIONS, Map.of("text", "High blood pressure")),
                        new AddEntry(EntryList.CONDITIONS, Map.of("text", "Heart failure", "main", "true")))
                .plan()
                .research();
        assertEquals(
                List.of("GOV true", "ORG true", "FORUM false", "OTHER true", "OTHER true"),
                research.notes().stream()
                        .map(note -> note.kind() + " " + note.usable())
                        .toList());
        assertTrue(research.notes().get(0).trusted());
        assertTrue(research.notes().getLast().sentence().contains("school or university"));
        assertEquals(List.of("national guidelines for Heart failure"), research.searchPhrases());
        assertTrue(research.caution().contains("salt"));
        assertEquals(
                "American Heart Association",
                research.organizations().getFirst().name());
    }

    @Test
    @Requirement("S90")
    void withoutAMainProblemEveryProblemHasItsPhrase() {
        var phrases = trial(CheckCode.FORUM_IN_QUESTIONS)
                .does(
                        new AddEntry(EntryList.CONDITIONS, Map.of("text", "High blood pressure")),
                        new AddEntry(EntryList.CONDITIONS, Map.of("text", "Gout", "refuted", "true")),
                        new AddEntry(EntryList.CONDITIONS, Map.of("text", "high blood pressure ")))
                .plan()
                .research()
                .searchPhrases();
        assertEquals(List.of("national guidelines for High blood pressure"), phrases);
    }
}
