package care.quarterback.presentation.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.Addressee;
import care.quarterback.model.Task;
import care.quarterback.model.TaskKind;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.today.TaskForm.Typed;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.CompleteTask;
import care.quarterback.steps.tasks.TaskEntry;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form in hand while the list is read: nothing that comes late takes it away or makes it be about another line. */
class WorklistFormTest implements WorklistPresenter.View {

    private static final String DAY = "2026-03-20";

    private final OpenDesk desk = new MemoryStores().opened(DAY);
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final Room room = slow(MemoryStores.room(DAY));
    private final LiveCases cases = new LiveCases(desk, room);
    private final WorklistPresenter presenter = new WorklistPresenter(cases, room);
    private CaseSession session;
    private int selected;
    private int rows;
    private boolean calling;
    private Optional<TaskForm> form = Optional.empty();
    private Optional<WorkDetail> detail = Optional.empty();

    /** What is asked of it waits until {@link #catchUp}. */
    private Room slow(Room direct) {
        return new Room(new Background(waiting::add, Runnable::run), direct.clock(), direct.text(), direct.sentences());
    }

    private void catchUp() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @BeforeEach
    void threeCalls() {
        session = desk.sessions().create();
        done(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
        for (int i = 1; i < 4; i++) {
            done(new AddTask(new TaskEntry(
                    "",
                    "Call " + i,
                    Addressee.STAFF,
                    TaskKind.CALL,
                    LocalDate.of(2026, 3, 10 + i),
                    "Ben",
                    "555-0118")));
        }
        presenter.start(this);
        catchUp();
    }

    private void done(CaseCommand command) {
        assertTrue(session.execute(command).join().done());
    }

    private Task task(int number) {
        CaseId id = desk.lists().find("", 1).getFirst().id();
        return desk.sessions()
                .open(id)
                .query(careCase -> careCase.getTasks().get(number - 1))
                .join();
    }

    private String chosen() {
        return detail.orElseThrow().row().deed();
    }

    private void begin(WorkAct act) {
        presenter.begin(act);
        catchUp();
        assertEquals(act, form.orElseThrow().act());
    }

    @Test
    void aFormBegunAfterASaveBeforeTheListIsReadAgainIsAboutTheNextLine() {
        begin(WorkAct.SNOOZE);
        presenter.submit(new Typed("", "3/24/2026", "", false));
        waiting.remove().run(); // it is saved; the list and the next line are still being read
        presenter.begin(WorkAct.HAND_OVER);
        catchUp();
        assertEquals(WorkAct.HAND_OVER, form.orElseThrow().act());
        assertEquals("Call 2", chosen());
        presenter.submit(new Typed("", "", "Olga", false));
        catchUp();
        assertEquals(LocalDate.of(2026, 3, 24), task(1).getSnoozedUntil());
        assertEquals("Ben", task(1).getOwner());
        assertEquals("Olga", task(2).getOwner());
        assertEquals("Call 3", chosen());
    }

    @Test
    void aFormStaysWhenTheListIsReadAgain() {
        begin(WorkAct.SNOOZE);
        cases.changed();
        catchUp();
        assertEquals(WorkAct.SNOOZE, form.orElseThrow().act());
        assertEquals(0, selected);
    }

    @Test
    void aFormStaysWhenItsLineHasGoneAndSaysWhatBecameOfIt() {
        begin(WorkAct.REACHED);
        done(new CompleteTask(new ObjectId(task(1).getId()), "Done elsewhere."));
        cases.changed();
        catchUp();
        assertEquals(WorkAct.REACHED, form.orElseThrow().act());
        assertEquals("Call 1", chosen());
        assertEquals(-1, selected, "no other line looks as if the form were about it");
        presenter.submit(new Typed("They had it.", "", "", false));
        catchUp();
        assertEquals("They had it.", task(1).getAttempts().getFirst().getNote());
        assertEquals(0, task(2).getAttempts().size());
        assertEquals("Call 2", chosen());
        assertEquals(0, selected);
    }

    @Test
    void aLineIsChosenAgainWhenAFormWhoseLineHasGoneIsLeft() {
        begin(WorkAct.REACHED);
        done(new CompleteTask(new ObjectId(task(1).getId()), "Done elsewhere."));
        cases.changed();
        catchUp();
        presenter.close();
        catchUp();
        assertEquals("Call 2", chosen());
        assertEquals(0, selected);
    }

    @Test
    void aFormStaysWhenTheListIsFilteredAndCallsAreStarted() {
        presenter.choose(1);
        begin(WorkAct.SNOOZE);
        presenter.filter(all -> all.matching("nobody"));
        catchUp();
        assertEquals(0, rows);
        assertTrue(form.isPresent());
        presenter.filter(all -> all.matching(""));
        catchUp();
        assertEquals(1, selected);
        presenter.startCalls();
        catchUp();
        assertTrue(calling);
        assertEquals("Call 2", chosen());
        assertTrue(form.isPresent());
    }

    @Test
    void aKeyBeforeAFilterIsNotAboutTheFirstLineOfTheOtherList() {
        presenter.choose(2);
        presenter.begin(WorkAct.DONE);
        presenter.filter(all -> all.matching("Tester"));
        catchUp();
        assertEquals(Optional.empty(), form);
    }

    @Test
    void anotherFormBegunWhileTheFirstIsSavedStays() {
        begin(WorkAct.REACHED);
        presenter.submit(new Typed("", "", "", true));
        presenter.choose(2);
        presenter.begin(WorkAct.SNOOZE);
        catchUp();
        assertEquals(TaskStatus.DONE, task(1).getStatus());
        assertEquals(WorkAct.SNOOZE, form.orElseThrow().act());
        assertEquals("Call 3", chosen());
    }

    @Test
    void aKeyAfterTheLastLineIsSavedIsAboutTheLineThatIsLastThen() {
        presenter.choose(2);
        begin(WorkAct.REACHED);
        presenter.submit(new Typed("", "", "", true));
        waiting.remove().run();
        presenter.begin(WorkAct.SNOOZE);
        assertFalse(form.isPresent());
        catchUp();
        assertEquals(WorkAct.SNOOZE, form.orElseThrow().act());
        assertEquals("Call 2", chosen());
    }

    @Test
    void callsGoOnBehindThePageThatIsRead() {
        for (int i = 4; i <= WorkPages.SIZE + 1; i++) {
            done(new AddTask(new TaskEntry(
                    "", "Call " + i, Addressee.STAFF, TaskKind.CALL, LocalDate.of(2026, 4, 1), "Ben", "555-0118")));
        }
        presenter.startCalls();
        catchUp();
        presenter.choose(WorkPages.SIZE - 1);
        catchUp();
        presenter.skip();
        catchUp();
        assertTrue(calling);
        assertEquals(WorkPages.SIZE, selected);
        presenter.skip();
        assertFalse(calling);
    }

    @Override
    public void show(int known, boolean more, int place, String counts, String nothing) {
        rows = known;
        selected = place;
    }

    @Override
    public void selected(int place) {
        selected = place;
    }

    @Override
    public void loaded(int first, int last, int known, boolean more) {
        rows = known;
    }

    @Override
    public void people(List<String> names) {
        assertFalse(names.isEmpty());
    }

    @Override
    public void chosen(Optional<WorkDetail> read) {
        detail = read;
    }

    @Override
    public void form(Optional<TaskForm> open) {
        form = open;
    }

    @Override
    public void calling(boolean on) {
        calling = on;
    }

    @Override
    public void said(String sentence, boolean undo) {
        assertFalse(sentence.isBlank());
    }

    @Override
    public void refused(String sentence) {
        throw new AssertionError(sentence);
    }
}
