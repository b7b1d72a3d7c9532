package care.quarterback.presentation.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.consensus.opinion.WriteFindings.FindingKind;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Answer;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Side;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpinionPresenterTest {

    private final LiveCase live = new MemoryStores().fresh("2026-04-10");
    private final OpinionPresenter presenter = new OpinionPresenter(live);
    private final LetterParts parts = new LetterParts(live, presenter);
    private final List<LetterPlace> refusals = new ArrayList<>();
    private final List<Part> accepted = new ArrayList<>();
    private OpinionScreen screen;
    private List<CodeSuggestion> codes = List.of();
    private String note = "";

    @BeforeEach
    void start() {
        presenter.start(new OpinionPresenter.View() {
            @Override
            public void show(OpinionScreen shown) {
                screen = shown;
            }

            @Override
            public void refused(Optional<LetterPlace> place, String sentence) {
                refusals.add(place.orElse(null));
            }

            @Override
            public void accepted(Part part) {
                accepted.add(part);
            }
        });
    }

    private Letter record(String clinician, String date) {
        presenter.record(
                new OpinionDraft(clinician, "PM&R", "", date, "", OpinionMode.IN_PERSON, IndependenceMode.BLIND_FIRST));
        return screen.letter().orElseThrow();
    }

    private void search(String letters) {
        parts.type(letters, (found, words) -> {
            codes = found;
            note = words;
        });
    }

    private Version version() {
        return screen.version().orElseThrow();
    }

    private void diagnosis(String words) {
        parts.saveDiagnosis(
                Optional.empty(),
                new DiagnosisDraft(
                        DiagnosisRank.PRIMARY,
                        words,
                        codes.stream().findFirst(),
                        "",
                        Certainty.CONFIRMED,
                        new DiagnosisAttributes(Side.RIGHT, "hip", "", "", "chronic", "")));
    }

    private static RecommendationDraft draft(Optional<ObjectId> option, String name, Stance stance) {
        return new RecommendationDraft(
                option,
                option.isPresent() ? Optional.empty() : Optional.of(name),
                OptionClass.THERAPY,
                stance,
                Need.NOT_NOW,
                new RecommendationDraft.Words("it may be enough", "to walk", "a fall", "no surgery"));
    }

    private String letter() {
        return new LetterText(live.room())
                .of(screen.letter().orElseThrow(), version()).stream()
                        .flatMap(section -> section.lines().stream())
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingThatTheDoctorSaidIsTakenForGranted() {
        presenter.record(new OpinionDraft("Dr Eberle", "", "", "3 Apr 2026", "", null, null));
        assertTrue(screen.letter().isEmpty());
        record("Dr Eberle", "3 Apr 2026");
        presenter.begin();
        presenter.record(new OpinionDraft("Dr Raman", "", "", "5 Apr 2026", "", OpinionMode.VIDEO, null));
        assertEquals(1, screen.rows().letters().size());
        presenter.choose(screen.rows().letters().getFirst().id());
        parts.saveDiagnosis(
                Optional.empty(),
                new DiagnosisDraft(null, "hip", Optional.empty(), "", null, DiagnosisAttributes.NONE));
        parts.saveRecommendation(
                Optional.empty(),
                new RecommendationDraft(
                        Optional.empty(),
                        Optional.empty(),
                        null,
                        null,
                        Need.NOT_STATED,
                        new RecommendationDraft.Words("", "", "", "")));
        assertEquals(List.of(), version().diagnoses());
        assertEquals(List.of(), version().recommendations());
        assertEquals(
                List.of(
                        Part.HEAD.field("mode"),
                        Part.HEAD.field("independence"),
                        Part.DIAGNOSIS.field("rank"),
                        Part.RECOMMENDATION.field("option")),
                refusals);
    }

    @Test
    void anOpinionWithASearchedCodeIsRecordedAndUndone() {
        record("Dr Eberle", "3 Apr 2026");
        search("hip");
        assertEquals(2, codes.size());
        diagnosis("");
        assertEquals(
                "M16.11",
                version().diagnoses().getFirst().entry().code().orElseThrow().code());
        live.undo();
        assertEquals(List.of(), version().diagnoses());
        live.undo();
        assertEquals(List.of(), screen.rows().letters());
    }

    @Test
    void opinionsAreNumberedAsTheyComeAndTheNewOneIsShown() {
        record("Dr Vandermolen", "2026-02-24");
        presenter.begin();
        assertTrue(screen.letter().isEmpty());
        assertEquals(2, record("Dr Eberle", "4/3/2026").number());
        presenter.choose(screen.rows().letters().getFirst().id());
        assertEquals("Dr Vandermolen", screen.letter().orElseThrow().giver().clinician());
    }

    @Test
    void withoutDoctorOrReadableDatesNothingIsRecordedAndEachFieldSaysSo() {
        record0(" ", "2026-04-03", "");
        record0("Dr Eberle", "soon", "");
        record0("Dr Eberle", "2026-04-03", "later");
        record0("Dr Eberle", "2026-04-03", "2026-04-02");
        record0("Dr Eberle", "2026-05-03", "");
        assertEquals(
                List.of(
                        Part.HEAD.field("clinicianName"),
                        Part.HEAD.field("date"),
                        Part.HEAD.field("receivedOn"),
                        Part.HEAD.field("receivedOn"),
                        Part.HEAD.field("date")),
                refusals);
        assertEquals(List.of(), screen.rows().letters());
    }

    private void record0(String clinician, String date, String came) {
        presenter.record(new OpinionDraft(clinician, "", "", date, came, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
    }

    @Test
    void aLetterIsEnteredWholeAndReadsAsItWasEntered() {
        record("Dr Eberle", "2026-04-03");
        search("hip");
        diagnosis("a worn hip");
        presenter.writeFindings(FindingKind.RELIED_ON, "the x-ray\nthe gait");
        presenter.writeFindings(FindingKind.TEST_NOT_SEEN, "MRI\n\n");
        presenter.changeDay("resultsDueOn", "20 Apr 2026");
        parts.saveRecommendation(Optional.empty(), draft(Optional.empty(), "exercise", Stance.RECOMMENDED));
        presenter.changeVersion("need", "NO");
        presenter.changeVersion("needReason", "no nerve is pressed");
        presenter.changeDay("safeToWaitUntil", "2026-10-01");
        presenter.sayPlainly(version().diagnoses().getFirst().id(), "a tired joint", "Nadia", Answer.YES);
        assertEquals(List.of(), refusals);
        String letter = letter();
        for (String said : List.of(
                "Dr Eberle, PM&R",
                "In person, Fri, Apr 3, 2026.",
                "Primary: a worn hip (M16.11), confirmed.",
                "Side: right; body part: hip; acuity: chronic.",
                "In plain language: “a tired joint” (Nadia; the doctor agreed)",
                "Based on:\n– the x-ray\n– the gait",
                "Tests not seen:\n– MRI",
                "Test results are due on Mon, Apr 20, 2026.",
                "Recommends first: A  exercise",
                "Reason: it may be enough",
                "Purpose: to walk",
                "Benefits: no surgery",
                "Reason: no nerve is pressed",
                "This doctor says it’s safe to wait until Thu, Oct 1, 2026.")) {
            assertTrue(letter.contains(said), said + " is not in\n" + letter);
        }
    }

    @Test
    void anotherCodeAloneIsToldAsThatInTheHistory() {
        record("Dr Eberle", "2026-04-03");
        search("osteoarthritis");
        diagnosis("a worn hip");
        var line = version().diagnoses().getFirst();
        var draft = new DiagnosisDraft(
                DiagnosisRank.PRIMARY,
                "a worn hip",
                Optional.of(codes.getLast()),
                "",
                Certainty.CONFIRMED,
                line.entry().attributes());
        parts.saveDiagnosis(Optional.of(line.id()), draft);
        assertEquals(
                codes.getLast().code(),
                version().diagnoses().getFirst().entry().code().orElseThrow().code());
        assertEquals("ChangeDiagnosisCode", newestCommand());
        parts.saveDiagnosis(
                Optional.of(line.id()),
                new DiagnosisDraft(
                        DiagnosisRank.PRIMARY,
                        "a worn left hip",
                        Optional.of(codes.getFirst()),
                        "",
                        Certainty.CONFIRMED,
                        line.entry().attributes()));
        assertEquals("ChangeDiagnosis", newestCommand());
    }

    private String newestCommand() {
        return live.audit().audit(live.id()).getLast().command();
    }

    @Test
    void aDiagnosisAndWhatIsSaidOfAnOptionAreChanged() {
        record("Dr Eberle", "2026-04-03");
        diagnosis("a worn hip");
        parts.saveDiagnosis(
                Optional.of(version().diagnoses().getFirst().id()),
                new DiagnosisDraft(
                        DiagnosisRank.PRIMARY,
                        "a worn knee",
                        Optional.empty(),
                        "",
                        Certainty.SUSPECTED,
                        DiagnosisAttributes.NONE));
        assertEquals("a worn knee", version().diagnoses().getFirst().entry().text());
        parts.saveRecommendation(Optional.empty(), draft(Optional.empty(), "exercise", Stance.RECOMMENDED));
        parts.saveRecommendation(Optional.empty(), draft(Optional.empty(), "injection", Stance.RECOMMENDED));
        var second = version().recommendations().getLast();
        assertEquals(2, second.place());
        parts.putFirst(second.id());
        assertEquals(
                "injection", version().recommendations().getFirst().option().name());
        parts.saveRecommendation(
                Optional.of(second.id()), draft(Optional.of(second.option().id()), "", Stance.ADVISED_AGAINST));
        assertEquals(
                Stance.ADVISED_AGAINST,
                version().recommendations().getLast().said().stance());
        parts.saveRecommendation(Optional.of(second.id()), draft(Optional.empty(), "rest", Stance.ACCEPTED));
        parts.saveDiagnosis(
                Optional.empty(),
                new DiagnosisDraft(
                        DiagnosisRank.SECONDARY,
                        " ",
                        Optional.empty(),
                        "",
                        Certainty.CONFIRMED,
                        DiagnosisAttributes.NONE));
        assertEquals(List.of(Part.RECOMMENDATION.field("option"), Part.DIAGNOSIS.field("text")), refusals);
    }

    @Test
    void aLetterIsNotFinalWhileSomethingIsTypedThatIsNotInItsLists() {
        record("Dr Eberle", "2026-04-03");
        diagnosis("a worn hip");
        Draft typed = live.drafts()
                .of(OpinionPresenter.draftPlace(
                        "recommendation", screen.version().orElseThrow().id(), "new"));
        typed.replace(Map.of("reason", "waiting does harm"));
        presenter.markFinal();
        assertTrue(screen.open(), "what was typed would be locked out");
        typed.drop();
        presenter.markFinal();
        assertFalse(screen.open());
    }

    @Test
    void aFinalLetterIsLockedAndALaterWordBeginsANewVersionBesideIt() {
        record("Dr Eberle", "2026-04-03");
        presenter.markFinal();
        assertEquals(List.of(Part.BUTTONS.field("opinion")), refusals);
        diagnosis("a worn hip");
        presenter.markFinal();
        assertFalse(screen.open());
        var line = new VersionLine(live.room().text());
        assertTrue(line.state(screen).startsWith("Marked as final on Fri, Apr 10, 2026 by Nadia."), line.state(screen));
        presenter.laterWord("2026-04-01", "The scan is back.");
        presenter.laterWord("2026-04-09", " ");
        assertEquals(List.of(Part.BUTTONS.field("opinion"), LetterPlace.ASKED_DAY, LetterPlace.ASKED_WORDS), refusals);
        presenter.laterWord("2026-04-09", "The scan is back.");
        assertTrue(screen.open());
        assertEquals("Version 2, Thu, Apr 9, 2026, draft", line.of(version()));
        assertTrue(letter().contains("The scan is back."), letter());
        presenter.chooseVersion(
                screen.letter().orElseThrow().versions().getFirst().id());
        assertFalse(screen.open());
        assertTrue(
                line.state(screen).endsWith("This is an earlier version. The doctor wrote again later."),
                line.state(screen));
        assertTrue(letter().contains("a worn hip"), letter());
    }

    @Test
    void aMistakeInAFinalLetterIsTakenOutWithItsReasonAndStaysReadable() {
        record("Dr Eberle", "2026-04-03");
        diagnosis("a worn hip");
        presenter.markFinal();
        presenter.correct(" ");
        assertEquals(List.of(LetterPlace.ASKED_WORDS), refusals);
        presenter.correct("It was the knee.");
        assertTrue(screen.open());
        presenter.chooseVersion(
                screen.letter().orElseThrow().versions().getFirst().id());
        var line = new VersionLine(live.room().text());
        assertEquals("Removed on Fri, Apr 10, 2026 by Nadia: It was the knee.", line.state(screen));
        assertTrue(letter().contains("a worn hip"), letter());
        assertFalse(screen.correctable());
    }

    @Test
    void aVersionBegunByMistakeIsTakenOutAndTheOneBeforeCountsAgain() {
        record("Dr Eberle", "2026-04-03");
        diagnosis("a worn hip");
        assertFalse(screen.correctable());
        presenter.markFinal();
        presenter.laterWord("2026-04-09", "The scan is back.");
        assertTrue(screen.correctable());
        presenter.correct("That letter was of another patient.");
        assertEquals(1, version().number());
        assertTrue(screen.newest());
        assertFalse(screen.open());
    }

    @Test
    void whatWasShownToTheDoctorIsNotedInWords() {
        record("Dr Vandermolen", "2026-02-24");
        presenter.begin();
        record("Dr Eberle", "2026-04-03");
        presenter.changeGiver("independence", "OPEN");
        assertEquals(1, screen.letter().orElseThrow().independence().warnings().size());
        presenter.noteShown("2026-04-01", "2");
        presenter.noteShown("soon", "1");
        assertEquals(List.of(LetterPlace.ASKED_WORDS, LetterPlace.ASKED_DAY), refusals);
        presenter.noteShown("2026-04-01", "1");
        var independence = screen.letter().orElseThrow().independence();
        assertEquals(List.of(), independence.warnings());
        assertEquals(List.of("Opinion 1 was shown to Dr Eberle on Wed, Apr 1, 2026 by Nadia."), independence.history());
    }

    @Test
    void whatIsRefusedOfTheFindingsIsSaidWhereItWasTyped() {
        record("Dr Eberle", "2026-04-03");
        for (FindingKind kind : FindingKind.values()) {
            presenter.writeFindings(kind, "x".repeat(5_000));
            assertEquals(LetterPlace.findings(kind), refusals.getLast());
        }
        assertEquals(List.of(), accepted.stream().filter(Part.FINDINGS::equals).toList());
        presenter.writeFindings(FindingKind.RELIED_ON, "The scan");
        assertEquals(Part.FINDINGS, accepted.getLast());
    }
}
