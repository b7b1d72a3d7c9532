package care.quarterback.presentation.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.chart.ChartRows;
import care.quarterback.core.chart.ChartRows.OpinionRow;
import care.quarterback.model.Certainty;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Side;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpinionPresenterTest {

    private final LiveCase live = new MemoryStores().fresh("2026-04-10");
    private final OpinionPresenter presenter = new OpinionPresenter(live);
    private final List<String> refusals = new ArrayList<>();
    private ChartRows rows;
    private List<CodeSuggestion> codes = List.of();
    private String note = "";

    @BeforeEach
    void start() {
        presenter.start(new OpinionPresenter.View() {
            @Override
            public void show(ChartRows shown) {
                rows = shown;
            }

            @Override
            public void suggest(List<CodeSuggestion> suggestions, String words) {
                codes = suggestions;
                note = words;
            }

            @Override
            public void refused(String field, String sentence) {
                refusals.add(sentence);
            }

            @Override
            public void accepted() {}
        });
    }

    private OpinionRow record(String clinician, String date) {
        presenter.record(
                new OpinionDraft(clinician, "PM&R", "", date, OpinionMode.IN_PERSON, Need.NO, "no surgery needed"));
        return rows.opinions().getLast();
    }

    @Test
    void anOpinionWithASearchedCodeIsRecordedAndUndone() {
        OpinionRow opinion = record("Dr Eberle", "3 Apr 2026");
        presenter.type("hip");
        assertEquals(2, codes.size());
        presenter.addDiagnosis(
                opinion.id(),
                new DiagnosisDraft(true, "", Optional.of(codes.getFirst()), Certainty.CONFIRMED, Side.RIGHT, ""));
        assertEquals("M16.11", rows.opinions().getFirst().diagnoses().getFirst().code());
        live.undo();
        assertEquals(List.of(), rows.opinions().getFirst().diagnoses());
        live.undo();
        assertEquals(List.of(), rows.opinions());
    }

    @Test
    void opinionsAreNumberedAsTheyCome() {
        record("Dr Vandermolen", "2026-02-24");
        assertEquals(2, record("Dr Eberle", "4/3/2026").number());
    }

    @Test
    void withoutDoctorOrReadableDateNothingIsRecorded() {
        presenter.record(new OpinionDraft(" ", "", "", "2026-04-03", OpinionMode.IN_PERSON, Need.NO, ""));
        presenter.record(new OpinionDraft("Dr Eberle", "", "", "soon", OpinionMode.IN_PERSON, Need.NO, ""));
        assertEquals(2, refusals.size());
        assertEquals(List.of(), rows.opinions());
    }

    @Test
    void aFieldThatSaysTheSameIsNotSavedAgain() {
        OpinionRow opinion = record("Dr Eberle", "2026-04-03");
        long before = live.session().revision().join();
        presenter.change(opinion.id(), "clinicianName", opinion.clinician(), "Dr Eberle ");
        assertEquals(before, live.session().revision().join());
        presenter.change(opinion.id(), "clinicianName", opinion.clinician(), "Dr Tomas Eberle");
        assertEquals("Dr Tomas Eberle", rows.opinions().getFirst().clinician());
    }

    @Test
    void aSearchWithoutResultSaysWhatToDo() {
        presenter.type("zzz");
        assertTrue(note.startsWith("No code fits"), note);
        presenter.type("");
        assertEquals("", note);
    }
}
