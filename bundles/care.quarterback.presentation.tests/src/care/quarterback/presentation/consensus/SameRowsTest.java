package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.CompareRows.Cell;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screen shows the rows that the command line prints: none more, none less, none otherwise. */
class SameRowsTest {

    private static final Sentences WORDS = DeskTexts.in(Locale.US);

    private final List<ConsensusScreen> screens = new ArrayList<>();

    private void start(LiveCase live) {
        var presenter = new ConsensusPresenter();
        presenter.start(new ConsensusPresenter.View() {
            @Override
            public void show(ConsensusScreen screen) {
                screens.add(screen);
            }

            @Override
            public void showReading() {}

            @Override
            public void showNothing() {}

            @Override
            public void why(String title, List<WhyPart> parts) {}

            @Override
            public void failed(String sentence) {}
        });
        presenter.about(Optional.of(live));
    }

    @ParameterizedTest
    @CsvSource({
        "1,before-visit,2026-03-20",
        "1,two-opinions,2026-04-05",
        "1,after-call,2026-04-15",
        "1,final,2026-05-27",
        "2,two-opinions,2026-07-08",
        "2,final,2026-07-21",
        "3,pending,2026-09-10",
        "3,confirmed,2026-09-25",
        "3,final,2026-10-01",
        "4,final,2026-06-23"
    })
    void theScreenShowsTheRowsOfTheComparison(int number, String stage, String on) {
        LiveCase live = new MemoryStores().scenario(number, stage, on);
        start(live);
        CompareRows rows = live.read(careCase -> new CompareQuery(WORDS)
                        .rows(careCase, Optional.empty(), live.room().today()))
                .join();
        ConsensusScreen screen = screens.getLast();
        assertEquals(
                rows.pairs().stream()
                        .map(pair -> new OpinionPairKey(pair.first(), pair.second()))
                        .toList(),
                screen.pairs().stream().map(ConsensusScreen.Pair::key).toList());
        for (int i = 0; i < rows.pairs().size(); i++) {
            PairRow pair = rows.pairs().get(i);
            String word = WORDS.word(pair.diagnosis());
            assertTrue(
                    screen.pairs().get(i).result().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)),
                    screen.pairs().get(i).result());
            assertEquals(pair.sentence(), screen.pairs().get(i).sentence());
        }
        assertEquals(rows.explanation(), screen.told());
        assertEquals(
                rows.aspects().stream()
                        .map(row -> row.title()
                                + row.mark()
                                + row.cells().stream().map(Cell::text).toList())
                        .toList(),
                screen.rows().stream()
                        .map(row -> row.title()
                                + row.mark()
                                + row.cells().stream()
                                        .map(ConsensusScreen.Cell::text)
                                        .toList())
                        .toList());
        assertEquals(rows.opinions().size(), screen.columns().size());
        rows.consensus()
                .track()
                .forEach(step -> assertTrue(
                        rows.pairs().isEmpty()
                                || screen.track().stream()
                                        .anyMatch(shown -> shown.tip().equals(step.sentence())),
                        step.sentence()));
        assertEquals(
                rows.fork().map(ForkPicture::of).map(ForkPicture::words),
                screen.fork().map(ForkPicture::words));
    }
}
