package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.CompareRows.Mark;
import care.quarterback.consensus.comparison.Explanation;
import care.quarterback.consensus.comparison.WordComparison.Span;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsensusPresenterTest {

    private static final OpinionPairKey SECOND_AND_THIRD = new OpinionPairKey(2, 3);
    private static final String OKONJO = "Dr Nadia Okonjo";

    private final ConsensusPresenter presenter = new ConsensusPresenter();
    private final Replies reply = new Replies();
    private final List<ConsensusScreen> screens = new ArrayList<>();
    private final List<WhyPart> whys = new ArrayList<>();
    private int nothing;
    private int reading;

    private LiveCase start(LiveCase live) {
        presenter.start(new ConsensusPresenter.View() {
            @Override
            public void show(ConsensusScreen screen) {
                screens.add(screen);
            }

            @Override
            public void showReading() {
                reading++;
            }

            @Override
            public void showNothing() {
                nothing++;
            }

            @Override
            public void why(String title, List<WhyPart> parts) {
                whys.addAll(parts);
            }

            @Override
            public void failed(String sentence) {
                throw new AssertionError(sentence);
            }
        });
        presenter.about(Optional.of(live));
        return live;
    }

    private LiveCase twoOpinions() {
        return start(new MemoryStores().scenario("two-opinions", "2026-04-05"));
    }

    private LiveCase threeOpinions() {
        return start(new MemoryStores().scenario("final", "2026-05-27"));
    }

    @Test
    void whileTheOpinionsAreComparedTheScreenDoesNotSayThatNoCaseIsOpen() {
        twoOpinions();
        assertEquals(1, nothing, "before a case was opened");
        assertEquals(1, reading);
    }

    @Test
    void aCaseThatIsDecidedAsksForNoTalk() {
        start(new MemoryStores().scenario(4, "final", "2026-06-30"));
        assertEquals(Explanation.Place.DECISION, screen().told().place());
        assertEquals("Decided", screen().track().getLast().words());
    }

    @Test
    void afterATalkThatBroughtThemTogetherTheHeadlineSaysSoFirst() {
        start(new MemoryStores()
                .scenario(3, Scenarios.number(3).stages().getLast().name(), "2026-10-05"));
        assertEquals(
                "The doctors talked and now agree. Their letters: different diagnoses (suggested); "
                        + "same type of treatment, but not the same one",
                pair().result());
    }

    private ConsensusScreen screen() {
        return screens.getLast();
    }

    private ConsensusScreen.Pair pair() {
        return screen().pair().orElseThrow();
    }

    private List<String> titles() {
        return screen().rows().stream().map(ConsensusScreen.Row::title).toList();
    }

    private ConsensusScreen.Row row(String title) {
        return screen().rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> cells(String title) {
        return row(title).cells().stream().map(ConsensusScreen.Cell::text).toList();
    }

    /** The words of a row that are marked as one doctor's alone. */
    private List<List<String>> only(String title) {
        return row(title).cells().stream()
                .map(cell -> cell.only().stream()
                        .map((Span span) -> cell.text().substring(span.start(), span.end()))
                        .toList())
                .toList();
    }

    /** What is on record about the pairs. */
    private static List<String> saved(LiveCase live) {
        return live.read(careCase -> careCase.getComparisons().stream()
                        .filter(word -> word.getConfirmedClass() != null)
                        .map(word -> word.getFirst() + "-" + word.getSecond() + " " + word.getSuggestedClass() + " "
                                + word.getConfirmedClass() + " " + word.getBy() + " " + word.getReason())
                        .toList())
                .join();
    }

    @Test
    void theTwoOpinionsOfTheFirstScenarioDifferInDiagnosisAndPartOnce() {
        twoOpinions();
        assertEquals("Rosalind Achterberg", screen().title());
        assertEquals(
                List.of("1  Dr Ilse Vandermolen", "2  Dr Tomas Eberle"),
                screen().columns().stream().map(ConsensusScreen.Column::title).toList());
        assertEquals(
                List.of(
                        "Spinal stenosis, lumbar region with neurogenic claudication (M48.062)",
                        "Unilateral primary osteoarthritis, right hip (M16.11)"),
                cells("Diagnosis"));
        assertEquals(List.of("needed", "not needed"), cells("Treatment needed"));
        assertEquals(
                List.of(
                        Mark.DIFFERS,
                        Mark.NO_COMPARISON,
                        Mark.ONLY_ONE,
                        Mark.ONLY_ONE,
                        Mark.ONLY_ONE,
                        Mark.DIFFERS,
                        Mark.DIFFERS,
                        Mark.DIFFERS),
                screen().rows().stream().map(ConsensusScreen.Row::mark).toList());
        assertEquals("differ", row("Diagnosis").markWord());
        assertEquals(Mark.DIFFERS, pair().mark());
        assertFalse(pair().confirmed());
        assertEquals(
                "Different diagnoses (suggested); different treatments; the doctors disagree on whether it’s needed",
                pair().result());
        assertEquals(
                List.of("The doctors disagree, Apr 3", "Next: ask the doctors to talk"),
                screen().track().stream().map(ConsensusScreen.Step::words).toList());
        assertEquals(Explanation.Place.CALL, screen().told().place());
        assertEquals("Go to doctors’ call", screen().go());
        assertEquals("The codes are in the same chapter of ICD-10-CM but in different groups.", screen().forkWords());
        assertEquals(List.of("M48.062 [1]", "M16.11 [2]"), ends());
        ForkPicture.Node parting = parting();
        assertTrue(parting.shared());
        assertEquals("M00-M99", parting.code());
    }

    /** Where the ways of the fork end, and whose diagnosis that is. */
    private List<String> ends() {
        return screen().fork().orElseThrow().nodes().stream()
                .filter(node -> !node.opinions().isEmpty())
                .map(node -> node.code() + " " + node.opinions())
                .toList();
    }

    /** The one place where they part. */
    private ForkPicture.Node parting() {
        List<ForkPicture.Node> parting = screen().fork().orElseThrow().nodes().stream()
                .filter(ForkPicture.Node::parting)
                .toList();
        assertEquals(1, parting.size(), parting::toString);
        return parting.getFirst();
    }

    @Test
    void differencesComeFirstInTheirOrderWhenAskedAndGoBack() {
        twoOpinions();
        List<String> before = titles();
        presenter.differencesFirst(true);
        assertEquals(
                List.of(
                        "Diagnosis",
                        "Based on",
                        "Tests seen",
                        "Tests not seen",
                        "Recommended treatment",
                        "Treatment needed",
                        "Reasons",
                        "Certainty"),
                titles());
        presenter.differencesFirst(false);
        assertEquals(before, titles());
        assertEquals(1, before.indexOf("Certainty"));
    }

    @Test
    void differencesFirstMarksTheWordsThatOnlyOneOfThePairSays() {
        threeOpinions();
        assertEquals(List.of(List.of(), List.of(), List.of()), only("Reasons"));
        presenter.differencesFirst(true);
        List<List<String>> ofFirstPair = only("Reasons");
        assertTrue(ofFirstPair.get(0).contains("narrowing"), ofFirstPair::toString);
        assertFalse(ofFirstPair.get(0).contains("The"), "the other doctor says this too");
        assertTrue(ofFirstPair.get(1).contains("injection"), ofFirstPair::toString);
        assertEquals(List.of(), ofFirstPair.get(2), "not of the chosen pair");
        presenter.choose(SECOND_AND_THIRD);
        List<List<String>> ofOtherPair = only("Reasons");
        assertEquals(List.of(), ofOtherPair.get(0));
        assertTrue(ofOtherPair.get(2).contains("spine"), ofOtherPair::toString);
        assertFalse(ofOtherPair.get(2).contains("The"), "the other doctor says this too");
    }

    @Test
    void threeOpinionsWithTwoCodesMakeAForkOfTwoWays() {
        threeOpinions();
        assertEquals(List.of("M48.062 [1]", "M16.11 [2, 3]"), ends());
        assertEquals("M00-M99", parting().code());
    }

    @Test
    void theHeadSpeaksOfTheFirstPairThatDiffersUntilAnotherIsChosen() {
        threeOpinions();
        assertEquals(
                List.of("1 and 2", "1 and 3", "2 and 3"),
                screen().pairs().stream().map(ConsensusScreen.Pair::title).toList());
        assertEquals("1 and 2", pair().title());
        presenter.choose(SECOND_AND_THIRD);
        assertEquals("2 and 3", pair().title());
        assertEquals(Mark.AGREE, pair().mark());
        assertEquals(
                "Same diagnosis (suggested); same treatment; the doctors agree on whether it’s needed",
                pair().result());
    }

    @Test
    void anotherCaseForgetsThePairThatWasChosen() {
        LiveCase live = threeOpinions();
        presenter.choose(SECOND_AND_THIRD);
        nothing = 0;
        presenter.about(Optional.empty());
        assertEquals(1, nothing);
        presenter.about(Optional.of(live));
        assertEquals("1 and 2", pair().title());
    }

    @Test
    void aDoctorsWordOnTheChosenPairIsSavedAndStandsInTheHead() {
        LiveCase live = threeOpinions();
        List<String> before = saved(live);
        presenter.choose(SECOND_AND_THIRD);
        presenter.confirm(" ", reply);
        assertEquals(List.of("by: Enter the name of the doctor who said this."), reply.refused);
        assertEquals(before, saved(live));
        assertEquals(0, reply.accepted);
        presenter.confirm(" " + OKONJO + " ", reply);
        assertEquals(1, reply.accepted);
        assertEquals(before.size() + 1, saved(live).size());
        assertTrue(saved(live).contains("2-3 SAME SAME " + OKONJO + " null"), saved(live)::toString);
        assertEquals("2 and 3", pair().title(), "the head stays with the pair");
        assertTrue(pair().confirmed());
        assertTrue(pair().result().startsWith("Same diagnosis (confirmed by Dr Nadia Okonjo)"), pair().result());
        assertFalse(screen().pairs().getFirst().confirmed());
    }

    @Test
    void anotherClassIsSavedBesideTheSuggestedOneWithItsReason() {
        LiveCase live = twoOpinions();
        presenter.override(DiagnosisClass.RELATED, OKONJO, " ", reply);
        assertEquals(List.of("reason: Give a reason in a few words."), reply.refused);
        presenter.override(DiagnosisClass.RELATED, "", "Both may cause the pain.", reply);
        assertEquals("by: Enter the name of the doctor who said this.", reply.refused.getLast());
        assertEquals(List.of(), saved(live));
        presenter.override(DiagnosisClass.RELATED, OKONJO, "Both may cause the pain.", reply);
        assertEquals(List.of("1-2 DIFFERENT RELATED " + OKONJO + " Both may cause the pain."), saved(live));
        assertEquals(1, reply.accepted);
        assertTrue(pair().result().startsWith("Related diagnoses (confirmed by Dr Nadia Okonjo)"), pair().result());
        live.undo();
        assertFalse(pair().confirmed());
    }

    @Test
    void theClassesToNameAreAllButTheSuggestedOneAndTheUncodedOne() {
        threeOpinions();
        assertEquals(
                List.of(
                        DiagnosisClass.STILL_UNKNOWN,
                        DiagnosisClass.ESTABLISHED,
                        DiagnosisClass.UNRESOLVED,
                        DiagnosisClass.SAME,
                        DiagnosisClass.REFINED,
                        DiagnosisClass.SIDE_CONFLICT,
                        DiagnosisClass.RELATED),
                presenter.classes().stream().map(choice -> choice.value()).toList());
        presenter.choose(SECOND_AND_THIRD);
        assertTrue(presenter.classes().stream().noneMatch(choice -> choice.value() == DiagnosisClass.SAME));
        assertTrue(
                presenter.classes().stream().anyMatch(choice -> choice.words().equals("Different diagnoses")));
        assertEquals(List.of("Dr Ilse Vandermolen", "Dr Tomas Eberle", "Dr Priya Raman"), presenter.doctors());
    }

    @Test
    void everyResultTellsWhyUnderAHeadingWithItsSourceAndWithoutTheRulesNumber() {
        twoOpinions();
        presenter.why();
        assertEquals(
                List.of(
                        "Opinions 1 and 2",
                        "Opinions 1 and 2: Codes in different blocks",
                        "Opinions 1 and 2: Treatments compared by option, then by type",
                        "Opinions 1 and 2: Treatment needed or not, compared word for word",
                        "All opinions together"),
                whys.stream().map(WhyPart::title).toList());
        assertTrue(
                whys.subList(1, 4).stream()
                        .allMatch(part ->
                                part.lines().getLast().endsWith("A suggestion for a reviewer, never a decision.")),
                whys::toString);
        assertTrue(
                whys.stream().flatMap(part -> part.lines().stream()).noneMatch(line -> line.contains("A3.")),
                whys::toString);
    }

    @Test
    void whatAnotherPanelDoesIsOnTheTrackUntilTheEnd() {
        LiveCase live = twoOpinions();
        live.execute(new RequestConsensus(List.of(1, 2), live.room().today()));
        assertEquals(
                List.of("The doctors disagree, Apr 3", "Doctors asked to talk, Apr 5"),
                screen().track().stream()
                        .map(ConsensusScreen.Step::words)
                        .toList()
                        .subList(0, 2));
        presenter.stop();
        int before = screens.size();
        live.undo();
        assertEquals(before, screens.size());
    }

    @Test
    void withoutACaseNothingIsShownAndWithoutTwoOpinionsTheReason() {
        start(new MemoryStores().fresh("2026-04-05"));
        assertTrue(screen().empty().startsWith("No opinions yet."), screen().empty());
        assertEquals("Go to opinions", screen().go());
        assertEquals(Optional.empty(), screen().pair());
        assertEquals(List.of(), screen().track());
        start(new MemoryStores().scenario("before-visit", "2026-03-20"));
        assertFalse(screen().empty().isEmpty());
        assertEquals(1, screen().columns().size());
        twoOpinions();
        assertEquals("", screen().empty());
        nothing = 0;
        presenter.about(Optional.empty());
        assertEquals(1, nothing);
    }

    /** What became of what was typed. */
    private static final class Replies implements Reply {

        private final List<String> refused = new ArrayList<>();
        private int accepted;

        @Override
        public void refused(String field, String sentence) {
            refused.add(field + ": " + sentence);
        }

        @Override
        public void accepted() {
            accepted++;
        }
    }
}
