package care.quarterback.presentation.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.Step;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.practice.TakenPresenter.Line;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.practice.AddToDirectory;
import care.quarterback.steps.practice.ChangeInDirectory;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.PracticeCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakenPresenterTest implements Reply {

    private final MemoryStores stores = new MemoryStores();
    private final LiveCases cases = new LiveCases(stores.opened("2026-03-10"), MemoryStores.room("2026-03-10"));
    private final LivePractice practice = cases.practice();
    private final List<String> said = new ArrayList<>();
    private List<Line> lines = List.of();
    private LiveCase live;

    private TakenPresenter start(String stage) {
        live = stores.scenario(stage, "2026-03-10");
        var presenter = new TakenPresenter(live, practice, Step.SECOND_DOCTOR);
        presenter.start(shown -> lines = shown);
        return presenter;
    }

    private void does(PracticeCommand command) {
        practice.execute(command, outcome -> assertTrue(outcome.done()));
    }

    private ObjectId only(DirectoryList list) {
        return practice.session().entries(list).join().getFirst().id();
    }

    private boolean has(String office) {
        return live.read(careCase -> careCase.getOffices().stream().anyMatch(each -> office.equals(each.getName())))
                .join();
    }

    @Test
    void anOfficeIsTakenAndRenewedWhenTheDirectoryChanges() {
        does(new AddToDirectory(DirectoryList.OFFICE, Map.of("name", "Lakeview Spine", "telephone", "(555) 555-0142")));
        TakenPresenter taken = start("two-opinions");
        ObjectId office = only(DirectoryList.OFFICE);
        taken.take(DirectoryPage.OFFICES, office, Optional.empty(), this);
        assertEquals(List.of("accepted"), said);
        assertTrue(has("Lakeview Spine"));
        assertEquals(List.of(), lines);
        taken.take(DirectoryPage.OFFICES, office, Optional.empty(), this);
        assertEquals("This directory entry is already in the case.", said.getLast());

        does(new ChangeInDirectory(office, Map.of("telephone", "(555) 555-0199"), ""));
        assertEquals(
                "Lakeview Spine has changed in the directory."
                        + " Phone number: (555) 555-0199 in the directory, (555) 555-0142 in this case.",
                lines.getFirst().sentence());
        taken.renew(lines.getFirst().entry(), this);
        assertEquals("accepted", said.getLast());
        assertEquals(List.of(), lines);
        live.undo();
        assertEquals(1, lines.size());
    }

    @Test
    void aRemoteProgramIsForAFurtherOpinion() {
        does(new AddToDirectory(DirectoryList.PROGRAMME, Map.of("name", "Clinic by Mail")));
        TakenPresenter taken = start("two-opinions");
        var opinions = new ArrayList<Choice<ObjectId>>();
        taken.opinions(opinions::addAll);
        assertEquals("Opinion 2", opinions.getLast().words());
        taken.take(
                DirectoryPage.PROGRAMS,
                only(DirectoryList.PROGRAMME),
                Optional.of(opinions.getLast().value()),
                this);
        assertEquals(List.of("accepted"), said);
    }

    @Test
    void whatTheDirectoryNoLongerHasIsSaid() {
        TakenPresenter taken = start("two-opinions");
        taken.take(DirectoryPage.DOCTORS, new ObjectId("gone"), Optional.empty(), this);
        assertEquals(List.of("This entry is no longer in the directory."), said);
        assertEquals(List.of(), TakenPresenter.pages(Step.RECORDS));
    }

    @Override
    public void refused(String field, String sentence) {
        said.add(sentence);
    }

    @Override
    public void accepted() {
        said.add("accepted");
    }
}
