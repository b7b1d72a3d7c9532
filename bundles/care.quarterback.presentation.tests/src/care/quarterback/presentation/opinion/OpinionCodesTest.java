package care.quarterback.presentation.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpinionCodesTest implements OpinionPresenter.View {

    private final LiveCase live = new MemoryStores().fresh("2026-04-10");
    private final OpinionPresenter presenter = new OpinionPresenter(live);
    private final LetterParts parts = new LetterParts(live, presenter);
    private final List<LetterPlace> refusals = new ArrayList<>();
    private OpinionScreen screen;
    private String note = "";

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
        // nothing here depends on it
    }

    private Version version() {
        return screen.version().orElseThrow();
    }

    @Test
    void aCodeThatIsTypedWholeIsTakenAndWhatIsNoCodeIsRefusedAtItsField() {
        presenter.start(this);
        presenter.record(new OpinionDraft(
                "Dr Eberle", "PM&R", "", "2026-04-03", "", OpinionMode.IN_PERSON, IndependenceMode.BLIND_FIRST));
        typed("hip");
        assertEquals(List.of(Part.DIAGNOSIS.field("code")), refusals);
        assertEquals(List.of(), version().diagnoses());
        typed("m16.11");
        assertEquals(
                "M16.11",
                version().diagnoses().getFirst().entry().code().orElseThrow().code());
    }

    private void typed(String code) {
        parts.saveDiagnosis(
                Optional.empty(),
                new DiagnosisDraft(
                        DiagnosisRank.PRIMARY,
                        "a worn hip",
                        Optional.empty(),
                        code,
                        Certainty.CONFIRMED,
                        DiagnosisAttributes.NONE));
    }

    @Test
    void aSearchWithoutResultSaysWhatToDo() {
        presenter.start(this);
        search("zzz");
        assertTrue(note.startsWith("No code fits"), note);
        search("");
        assertEquals("", note);
    }

    private void search(String letters) {
        parts.type(letters, (found, words) -> note = words);
    }
}
