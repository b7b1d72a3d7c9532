package care.quarterback.presentation.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.CloseReason;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.casefile.CasePresenter.Intake;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.CloseCase;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakePresenterTest implements IntakePresenter.View {

    private final LiveCases cases =
            new LiveCases(new MemoryStores().opened("2026-03-10"), MemoryStores.room("2026-03-10"));
    private final IntakePresenter presenter = new IntakePresenter(cases);
    private final List<Intake> opened = new ArrayList<>();
    private final List<CaseId> found = new ArrayList<>();
    private String sentence = "";

    @Override
    public void open(Intake intake) {
        opened.add(intake);
    }

    @Override
    public void alreadyOpen(CaseId id, String said) {
        found.add(id);
        sentence = said;
    }

    private LiveCase quill() {
        var made = new ArrayList<LiveCase>();
        cases.create(made::add, problem -> {});
        LiveCase live = made.getFirst();
        live.execute(
                new OpenCase(new PersonName("Bernadette", "Quill"), LocalDate.of(1960, 4, 2), "Which knee operation?"),
                outcome -> assertTrue(outcome.done(), outcome.toString()));
        return live;
    }

    private void begin(String name, String born) {
        presenter.begin(new Intake(name, born, "", "Do I need a new knee?"), this);
    }

    @Test
    void theSamePatientAgainIsSaidOnceAndOpenedWhenAskedAgain() {
        LiveCase live = quill();
        begin("bernadette quill", "4/2/1960");
        assertEquals(List.of(live.id()), found);
        assertEquals(
                "Quill, Bernadette, born Apr 2, 1960, already has an open case: “Which knee operation?”. "
                        + "Go to it, or click “Open case” again to open another one.",
                sentence);
        assertTrue(opened.isEmpty());
        begin("bernadette quill", "4/2/1960");
        assertEquals(1, opened.size());
    }

    @Test
    void aDateOfBirthThatNobodyKnowsYetRulesNobodyOut() {
        quill();
        begin("Quill, Bernadette", "");
        assertEquals(1, found.size());
    }

    @Test
    void anotherDayAnotherNameOrAClosedCaseIsNobodyElse() {
        LiveCase live = quill();
        begin("Quill, Bernadette", "4/3/1960");
        begin("Quill, Bernard", "4/2/1960");
        begin("", "4/2/1960");
        begin("Quill, Bernadette", "2/31/1960");
        assertEquals(4, opened.size());
        live.execute(
                new CloseCase(CloseReason.WITHDREW, ""), outcome -> assertTrue(outcome.done(), outcome.toString()));
        begin("Quill, Bernadette", "4/2/1960");
        assertEquals(5, opened.size());
        assertTrue(found.isEmpty());
    }
}
