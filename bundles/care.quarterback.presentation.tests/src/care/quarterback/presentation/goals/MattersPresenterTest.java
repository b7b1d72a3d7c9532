package care.quarterback.presentation.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Goal;
import care.quarterback.model.StoryKind;
import care.quarterback.presentation.goals.GoalBars.Bar;
import care.quarterback.presentation.goals.GoalBars.Piece;
import care.quarterback.presentation.goals.HundredPicture.Mark;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MattersPresenterTest {

    private final List<String> refusals = new ArrayList<>();
    private MattersScreen screen;
    private boolean nothing;

    private MattersPresenter start(LiveCase live) {
        var presenter = new MattersPresenter();
        presenter.start(new MattersPresenter.View() {
            @Override
            public void show(MattersScreen shown) {
                screen = shown;
            }

            @Override
            public void showNothing() {
                nothing = true;
            }

            @Override
            public void refused(String field, String sentence) {
                refusals.add(field + ": " + sentence);
            }

            @Override
            public void accepted() {}
        });
        presenter.about(Optional.of(live));
        return presenter;
    }

    private static List<Integer> weights(LiveCase live) {
        return live.read(careCase ->
                        careCase.getGoals().stream().map(Goal::getWeight).toList())
                .join();
    }

    private List<String> titles() {
        return screen.bars().bars().stream()
                .map(bar -> bar.title().substring(0, 1) + " " + bar.figure())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1,final,2026-05-27", "2,final,2026-07-21", "3,final,2026-10-01", "4,final,2026-06-23"})
    void theScreenShowsTheRowsThatTheCommandLinePrints(int number, String stage, String on) {
        LiveCase live = new MemoryStores().scenario(number, stage, on);
        start(live);
        AlignRows rows =
                live.read(new AlignQuery(DeskTexts.in(Locale.US))::rows).join();
        assertEquals(
                rows.options().stream()
                        .filter(option -> option.ranked())
                        .map(option -> option.letter()
                                + String.format(
                                        Locale.ROOT, " %.1f", option.score().orElseThrow()))
                        .toList(),
                screen.bars().bars().stream()
                        .filter(bar -> !bar.figure().isEmpty())
                        .map(bar -> bar.title().substring(0, bar.title().indexOf(':')) + " " + bar.figure())
                        .toList());
        assertEquals(rows.crossings().stream().map(AlignRows.Crossing::sentence).toList(), screen.changes());
        assertEquals(
                rows.goals().stream().map(AlignRows.GoalRow::weight).toList(),
                screen.sliders().stream()
                        .map(slider -> (double) slider.weight())
                        .toList());
        assertEquals(
                rows.state() == AlignRows.State.INSUFFICIENT, !screen.empty().isEmpty());
    }

    @Test
    @Requirement({"S107", "S110"})
    void theBarsOfTheFirstScenarioStandInOrderWithTheirAuthor() {
        start(new MemoryStores().scenario("final", "2026-05-27"));
        assertEquals(List.of("B 71.6", "D 63.9", "C 59.4", "A 33.5"), titles());
        Bar first = screen.bars().bars().getFirst();
        assertEquals("Dr Nadia Okonjo", first.by());
        assertTrue(first.words().contains("Rated by Dr Nadia Okonjo."), first.words());
        assertEquals(
                "“image-guided hip injection + physical therapy” is ahead. “hip replacement” would come out ahead if"
                        + " “Avoid surgery and anesthesia” mattered less than 2.25 out of 10 (now 7).",
                screen.summary());
        assertEquals(2, screen.changes().size());
    }

    @Test
    void thePiecesOfABarFollowEachOtherAndEndAtItsLength() {
        start(new MemoryStores().scenario("final", "2026-05-27"));
        for (Bar bar : screen.bars().bars()) {
            double at = 0;
            for (Piece piece : bar.pieces()) {
                assertEquals(at, piece.from(), 1e-12);
                at = piece.to();
            }
            assertEquals(bar.length(), at, 1e-12);
        }
        assertEquals(
                List.of(1, 3, 4),
                screen.bars().bars().getLast().pieces().stream()
                        .map(Piece::goal)
                        .toList(),
                "a goal that is rated 0 has no piece, and keeps its number");
    }

    @Test
    @Requirement("S107")
    void aTrialChangesTheOrderAndNotTheCase() {
        LiveCase live = new MemoryStores().scenario("final", "2026-05-27");
        MattersPresenter presenter = start(live);
        List<Integer> before = weights(live);
        presenter.tryOut(screen.sliders().get(1).goal(), 2);
        assertEquals("C 66.9", titles().getFirst());
        assertTrue(screen.trial());
        assertEquals("2 of 10, tried out (patient: 7)", screen.sliders().get(1).said());
        assertEquals(before, weights(live));
        presenter.back();
        assertEquals("B 71.6", titles().getFirst());
        assertFalse(screen.trial());
    }

    @Test
    void aTrialThatIsBackAtTheOwnWeightIsNoTrialAnyMore() {
        MattersPresenter presenter = start(new MemoryStores().scenario("final", "2026-05-27"));
        presenter.tryOut(screen.sliders().get(1).goal(), 6);
        presenter.tryOut(screen.sliders().get(1).goal(), 7);
        assertFalse(screen.trial());
    }

    @Test
    @Requirement("S107")
    void keptWeightsAreThePatientsWordInOneStep() {
        LiveCase live = new MemoryStores().scenario("final", "2026-05-27");
        MattersPresenter presenter = start(live);
        presenter.tryOut(screen.sliders().get(1).goal(), 2);
        presenter.tryOut(screen.sliders().get(2).goal(), 9);
        presenter.keep();
        assertEquals(List.of(10, 2, 9, 8), weights(live));
        assertFalse(screen.trial());
        assertEquals(
                "Rosalind Achterberg",
                live.read(careCase -> careCase.getGoals().get(1).getWeighedBy()).join());
        live.undo();
        assertEquals(List.of(10, 7, 6, 8), weights(live));
    }

    @Test
    void anotherCaseForgetsWhatWasTriedOut() {
        LiveCase live = new MemoryStores().scenario("final", "2026-05-27");
        MattersPresenter presenter = start(live);
        presenter.tryOut(screen.sliders().get(1).goal(), 2);
        presenter.about(Optional.empty());
        assertTrue(nothing);
        presenter.about(Optional.of(live));
        assertFalse(screen.trial());
    }

    @Test
    void withoutGoalsThePanelSaysWhatToAsk() {
        start(new MemoryStores().fresh("2026-04-10"));
        assertEquals("The patient hasn’t told us yet what matters. Ask about goals first.", screen.empty());
        assertEquals(List.of(), screen.sliders());
    }

    @Test
    void theScreenAndTheCommandLineHaveTheSameRows() {
        LiveCase live = new MemoryStores().scenario("final", "2026-05-27");
        start(live);
        AlignRows rows = live.read(careCase -> new AlignQuery(live.room().sentences()).rows(careCase))
                .join();
        assertEquals(rows.summary(), screen.summary());
        assertEquals(rows.crossings().stream().map(AlignRows.Crossing::sentence).toList(), screen.changes());
    }

    @Test
    @Requirement("S107")
    void factsStoriesAndPicturesAreWrittenDownHere() {
        MattersPresenter presenter = start(new MemoryStores().scenario("final", "2026-05-27"));
        var option = screen.options().grid().options().getFirst().option();
        presenter.state(
                option, new MattersPresenter.FactFields("walk better", "40", "55", "of 100", "Dr Raman", false));
        HundredPicture picture = HundredPicture.of(
                screen.options().pictures().getLast(),
                MemoryStores.room("2026-05-27").text());
        assertEquals(100, picture.marks().size());
        assertEquals(40, picture.marks().stream().filter(Mark.HELPED::equals).count());
        assertEquals(15, picture.marks().stream().filter(Mark.PERHAPS::equals).count());
        presenter.tell(option, StoryKind.BEST, "She walks to church in August.", "Dr Raman");
        assertEquals("Dr Raman", screen.options().stories().getFirst().author());
        presenter.state(option, new MattersPresenter.FactFields("pain", "much", "", "", "Dr Raman", false));
        presenter.tell(option, StoryKind.WORST, "It fails.", " ");
        assertEquals(2, refusals.size());
        assertTrue(refusals.getFirst().startsWith("from: "), refusals.toString());
        assertEquals(
                "40\u201355 of 100; Dr Raman",
                OptionFacts.words(
                        screen.options().grid().rows().getLast().cells().get(option),
                        MemoryStores.room("2026-05-27").text()));
    }
}
