package care.quarterback.presentation.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.desk.chart.ChartRows.ProblemRow;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.problems.ProblemCodesPresenter.Offer;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemCodesPresenterTest {

    private final LiveCase live = new MemoryStores().fresh("2026-04-10");
    private final ProblemCodesPresenter presenter = new ProblemCodesPresenter(live);
    private final List<String> refusals = new ArrayList<>();
    private List<Offer> offers = List.of();
    private String note = "";

    @BeforeEach
    void start() {
        presenter.start(new ProblemCodesPresenter.View() {
            @Override
            public void offer(List<Offer> codes, String words) {
                offers = codes;
                note = words;
            }

            @Override
            public void refused(String sentence) {
                refusals.add(sentence);
            }

            @Override
            public void confirmed() {}
        });
        live.execute(new AddEntry(EntryList.CONDITIONS, Map.of("text", "hip")));
    }

    private ProblemRow problem() {
        return live.read(new ChartQuery(live.room().sentences())::rows)
                .join()
                .problems()
                .getFirst();
    }

    @Test
    void aSuggestionIsNotEnteredUntilAPersonConfirmsIt() {
        presenter.choose(problem());
        assertEquals(
                List.of("M16.11", "M16.12"), offers.stream().map(Offer::code).toList());
        assertTrue(note.startsWith("We searched three codes for the words of this health problem."), note);
        assertEquals("", presenter.code(problem()));
        presenter.confirm(problem(), offers.getFirst());
        assertEquals("M16.11", presenter.code(problem()));
        live.undo();
        assertEquals("", presenter.code(problem()));
    }

    @Test
    void aConfirmedCodeSaysWhoConfirmedItAndCanBeChanged() {
        presenter.search(problem(), "left");
        presenter.confirm(problem(), offers.getFirst());
        presenter.choose(problem());
        assertEquals(List.of(), offers);
        assertTrue(note.contains("M16.12") && note.contains("confirmed by Nadia"), note);
        presenter.search(problem(), "right");
        presenter.confirm(problem(), offers.getFirst());
        assertEquals("M16.11", presenter.code(problem()));
    }

    @Test
    void theCodeOfTheRecordIsOfferedFirstAndConfirmedByAPerson() {
        live.execute(new AddEntry(
                EntryList.CONDITION_CODINGS,
                Optional.of(problem().id()),
                Map.of("system", CodeEntry.ICD10CM, "code", "M16.12", "display", "left hip")));
        assertEquals("M16.12, not confirmed", presenter.code(problem()));
        presenter.choose(problem());
        assertEquals(
                List.of("M16.12", "M16.11"), offers.stream().map(Offer::code).toList());
        assertTrue(note.startsWith("The record gives the code M16.12, but no one here has confirmed it."), note);
        presenter.confirm(problem(), offers.getFirst());
        assertEquals("M16.12", presenter.code(problem()));
    }

    @Test
    void theSameCodeTwiceIsRefusedInWords() {
        presenter.choose(problem());
        Offer first = offers.getFirst();
        presenter.confirm(problem(), first);
        presenter.confirm(problem(), first);
        assertEquals(List.of("The problem already has this code. Nothing was changed."), refusals);
    }

    @Test
    void aCodeSaysUnderWhichNameItWasFound() {
        presenter.search(problem(), MemoryStores.NAME);
        assertEquals(
                List.of(
                        "M16.11   Unilateral primary osteoarthritis, right hip (found under “worn hip”)",
                        "M16.12   Unilateral primary osteoarthritis, left hip (found under “worn hip”; a group; usually a more"
                                + " specific code is needed)"),
                offers.stream().map(Offer::words).toList());
        presenter.confirm(problem(), offers.getFirst());
        assertEquals("M16.11", presenter.code(problem()));
    }

    @Test
    void wordsThatNoCodeHasAreSaid() {
        presenter.search(problem(), "zzz");
        assertEquals(List.of(), offers);
        assertTrue(note.startsWith("No code fits."), note);
    }
}
