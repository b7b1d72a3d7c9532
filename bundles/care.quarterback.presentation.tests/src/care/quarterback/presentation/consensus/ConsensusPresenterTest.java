package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.consensus.Mark;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsensusPresenterTest {

    private final List<ConsensusScreen> screens = new ArrayList<>();
    private final List<String> whys = new ArrayList<>();
    private boolean nothing;

    private ConsensusPresenter start(Optional<LiveCase> live) {
        var presenter = new ConsensusPresenter();
        presenter.start(new ConsensusPresenter.View() {
            @Override
            public void show(ConsensusScreen screen) {
                screens.add(screen);
            }

            @Override
            public void showNothing() {
                nothing = true;
            }

            @Override
            public void why(String title, List<String> lines) {
                whys.addAll(lines);
            }

            @Override
            public void failed(String sentence) {
                whys.add(sentence);
            }
        });
        presenter.about(live);
        return presenter;
    }

    private static Mark mark(ConsensusScreen screen, int row) {
        return screen.rows().get(row).mark();
    }

    @Test
    void theTwoOpinionsOfTheFirstScenarioDifferInDiagnosisAndPartOnce() {
        start(Optional.of(new MemoryStores().scenario("two-opinions", "2026-04-05")));
        ConsensusScreen screen = screens.getLast();
        assertEquals(2, screen.columns().size());
        assertEquals(Mark.DIFFERS, mark(screen, 0));
        assertTrue(screen.differ());
        assertEquals("differ", screen.rows().getFirst().markWord());
        ForkPicture fork = screen.fork().orElseThrow();
        assertEquals(2, fork.rows());
        assertEquals(1, fork.nodes().stream().filter(ForkPicture.Node::parting).count());
        assertTrue(fork.words().contains("M48.062") && fork.words().contains("M16.11"), fork.words());
    }

    @Test
    void differencesComeFirstWhenAsked() {
        ConsensusPresenter presenter = start(Optional.of(new MemoryStores().scenario("final", "2026-05-27")));
        presenter.differencesFirst(true);
        List<ConsensusScreen.Row> rows = screens.getLast().rows();
        int lastDifferent = 0;
        int firstAgreed = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).mark() == Mark.AGREE) {
                firstAgreed = Math.min(firstAgreed, i);
            } else {
                lastDifferent = i;
            }
        }
        assertTrue(lastDifferent < firstAgreed, "all that differs stands above what is agreed");
    }

    @Test
    void threeOpinionsWithTwoCodesMakeAForkOfTwoWays() {
        start(Optional.of(new MemoryStores().scenario("final", "2026-05-27")));
        ForkPicture fork = screens.getLast().fork().orElseThrow();
        assertTrue(fork.nodes().stream().anyMatch(node -> node.opinions().equals(List.of(2, 3))), fork.words());
        assertFalse(screens.getLast().third().isBlank());
    }

    @Test
    void everyResultTellsWhy() {
        start(Optional.of(new MemoryStores().scenario("two-opinions", "2026-04-05")))
                .why();
        assertTrue(whys.stream().anyMatch(line -> line.startsWith("Rule A3")), whys.toString());
    }

    @Test
    void withoutACaseNothingIsShownAndWithoutOpinionsTheReason() {
        start(Optional.empty());
        assertTrue(nothing);
        start(Optional.of(new MemoryStores().fresh("2026-04-05")));
        assertTrue(
                screens.getLast().empty().startsWith("No opinion"),
                screens.getLast().empty());
    }
}
