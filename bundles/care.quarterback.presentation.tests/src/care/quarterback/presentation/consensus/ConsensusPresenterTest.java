package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.CompareRows.Mark;
import care.quarterback.consensus.comparison.Explanation;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.casefile.Reply;
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
        ConsensusScreen.Pair pair = screen.pair().orElseThrow();
        assertEquals(Mark.DIFFERS, pair.mark());
        assertEquals(
                "Different diagnoses (suggested); different treatments; the doctors disagree on whether it’s needed",
                pair.result());
        assertEquals(Explanation.Place.CALL, screen.told().place());
        assertEquals("Go to doctors’ call", screen.go());
        assertEquals("Next: ask the doctors to talk", screen.track().getLast().words());
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
    }

    @Test
    void theHeadSpeaksOfTheFirstPairThatDiffersUntilAnotherIsChosen() {
        ConsensusPresenter presenter = start(Optional.of(new MemoryStores().scenario("final", "2026-05-27")));
        assertEquals(
                List.of("1 and 2", "1 and 3", "2 and 3"),
                screens.getLast().pairs().stream()
                        .map(ConsensusScreen.Pair::title)
                        .toList());
        assertEquals("1 and 2", screens.getLast().pair().orElseThrow().title());
        presenter.choose(new OpinionPairKey(2, 3));
        ConsensusScreen.Pair agreed = screens.getLast().pair().orElseThrow();
        assertEquals(Mark.AGREE, agreed.mark());
        assertEquals(
                "Same diagnosis (suggested); same treatment; the doctors agree on whether it’s needed",
                agreed.result());
    }

    @Test
    void aDoctorsWordStandsInTheHead() {
        ConsensusPresenter presenter = start(Optional.of(new MemoryStores().scenario("two-opinions", "2026-04-05")));
        var reply = new Replies();
        presenter.confirm(" ", reply);
        assertEquals(List.of("by"), reply.refused);
        presenter.confirm("Dr Nadia Okonjo", reply);
        assertEquals(1, reply.accepted);
        ConsensusScreen.Pair pair = screens.getLast().pair().orElseThrow();
        assertTrue(pair.confirmed());
        assertTrue(pair.result().startsWith("Different diagnoses (confirmed by Dr Nadia Okonjo)"), pair.result());
    }

    @Test
    void anotherClassNeedsItsReason() {
        ConsensusPresenter presenter = start(Optional.of(new MemoryStores().scenario("two-opinions", "2026-04-05")));
        var reply = new Replies();
        presenter.override(DiagnosisClass.RELATED, "Dr Nadia Okonjo", "", reply);
        assertEquals(List.of("reason"), reply.refused);
        presenter.override(DiagnosisClass.RELATED, "Dr Nadia Okonjo", "Both may cause the pain.", reply);
        assertTrue(
                screens.getLast()
                        .pair()
                        .orElseThrow()
                        .result()
                        .startsWith("Related diagnoses (confirmed by Dr Nadia Okonjo)"),
                screens.getLast().pair().orElseThrow().result());
    }

    @Test
    void theSuggestedClassIsNotAmongTheOthers() {
        ConsensusPresenter presenter = start(Optional.of(new MemoryStores().scenario("two-opinions", "2026-04-05")));
        assertTrue(presenter.classes().stream().noneMatch(choice -> choice.value() == DiagnosisClass.DIFFERENT));
        assertEquals(List.of("Dr Ilse Vandermolen", "Dr Tomas Eberle"), presenter.doctors());
    }

    @Test
    void differencesFirstMarksTheWordsThatOnlyOneDoctorSays() {
        ConsensusPresenter presenter = start(Optional.of(new MemoryStores().scenario("two-opinions", "2026-04-05")));
        assertTrue(marked().isEmpty());
        presenter.differencesFirst(true);
        assertFalse(marked().isEmpty());
    }

    private List<ConsensusScreen.Cell> marked() {
        return screens.getLast().rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.only().isEmpty())
                .toList();
    }

    /** What became of what was typed. */
    private static final class Replies implements Reply {

        private final List<String> refused = new ArrayList<>();
        private int accepted;

        @Override
        public void refused(String field, String sentence) {
            refused.add(field);
        }

        @Override
        public void accepted() {
            accepted++;
        }
    }

    @Test
    void everyResultTellsWhy() {
        start(Optional.of(new MemoryStores().scenario("two-opinions", "2026-04-05")))
                .why();
        assertTrue(
                whys.stream().anyMatch(line -> line.startsWith("Codes in different blocks (rule A3.8): ")),
                whys.toString());
    }

    @Test
    void withoutACaseNothingIsShownAndWithoutOpinionsTheReason() {
        start(Optional.empty());
        assertTrue(nothing);
        start(Optional.of(new MemoryStores().fresh("2026-04-05")));
        assertTrue(
                screens.getLast().empty().startsWith("No opinions yet."),
                screens.getLast().empty());
    }
}
