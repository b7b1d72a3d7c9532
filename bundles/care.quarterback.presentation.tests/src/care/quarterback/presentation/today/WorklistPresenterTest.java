package care.quarterback.presentation.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.Addressee;
import care.quarterback.model.Attempt;
import care.quarterback.model.CallOutcome;
import care.quarterback.model.CareCase;
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
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.steps.tasks.WaitForTask;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorklistPresenterTest implements WorklistPresenter.View {

    private static final String DAY = "2026-03-20";

    private final OpenDesk desk = new MemoryStores().opened(DAY);
    private final LiveCases cases = new LiveCases(desk, MemoryStores.room(DAY));
    private final WorklistPresenter presenter = new WorklistPresenter(cases, MemoryStores.room(DAY));
    private int rows;
    private int selected;
    private String empty = "";
    private String said = "";
    private String refused = "";
    private List<String> people = List.of();
    private Optional<WorkDetail> detail = Optional.empty();
    private Optional<TaskForm> form = Optional.empty();
    private boolean calling;

    @Override
    public void show(int known, boolean more, int place, String counts, String nothing) {
        rows = known;
        selected = place;
        empty = nothing;
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
        people = names;
    }

    @Override
    public void chosen(Optional<WorkDetail> chosen) {
        detail = chosen;
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
        said = sentence;
    }

    @Override
    public void refused(String sentence) {
        refused = sentence;
    }

    private CaseSession person(String family) {
        CaseSession session = desk.sessions().create();
        session.execute(new OpenCase(new PersonName("Emma", family), LocalDate.of(1950, 1, 1), "What is it?"))
                .join();
        return session;
    }

    private static void task(CaseSession session, String text, String due, String owner, String telephone) {
        assertTrue(session.execute(new AddTask(new TaskEntry(
                        "", text, Addressee.STAFF, TaskKind.CALL, LocalDate.parse(due), owner, telephone)))
                .join()
                .done());
    }

    private void two() {
        CaseSession session = person("Tester");
        task(session, "Call the office", "2026-03-18", "Ben", "555-0118");
        task(session, "Ask for the slides", "2026-03-19", "Nadia", "555-0119");
        presenter.start(this);
    }

    private <T> T stored(Function<CareCase, T> query) {
        CaseId id = desk.lists().find("", 1).getFirst().id();
        return desk.sessions().open(id).query(query).join();
    }

    private Task storedTask(int place) {
        return stored(careCase -> careCase.getTasks().get(place));
    }

    private List<String> listed() {
        return IntStream.range(0, rows)
                .mapToObj(i -> presenter.row(i).orElseThrow().deed())
                .toList();
    }

    private static Typed typed(String note, String date) {
        return new Typed(note, date, "", false);
    }

    @Test
    void aKeyIsAboutTheChosenRowAlsoBeforeThatRowIsRead() {
        CaseSession session = person("Tester");
        task(session, "Call the office", "2026-03-18", "Ben", "555-0118");
        task(session, "Ask for the slides", "2026-03-19", "Nadia", "555-0119");
        var waiting = new ArrayDeque<Runnable>();
        Runnable catchUp = () -> {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        };
        Room room = MemoryStores.room(DAY);
        var slow = new WorklistPresenter(
                cases,
                new Room(new Background(waiting::add, Runnable::run), room.clock(), room.text(), room.sentences()));
        slow.start(this);
        catchUp.run();
        slow.choose(1);
        slow.begin(WorkAct.DONE);
        assertTrue(form.isEmpty(), "what is known is known of another row");
        catchUp.run();
        assertTrue(form.isPresent());
        slow.submit(typed("Sent by fax.", ""));
        catchUp.run();
        assertEquals(TaskStatus.DONE, storedTask(1).getStatus());
        assertFalse(storedTask(0).getStatus() == TaskStatus.DONE);
    }

    @Test
    void whatChangesWhileTheListIsOutOfSightIsReadWhenItIsShown() {
        presenter.start(this);
        presenter.seen(false);
        rows = -1;
        cases.changed();
        assertEquals(-1, rows);
        presenter.seen(true);
        assertEquals(0, rows);
        rows = -1;
        presenter.seen(true);
        assertEquals(-1, rows);
    }

    @Test
    @Requirement("S127")
    void tasksOfAllCasesAreListedInTheirOrderAndTheFirstIsChosen() {
        task(person("Later"), "Ask how it went", "2026-03-25", "Ben", "");
        two();
        assertEquals(List.of("Call the office", "Ask for the slides", "Ask how it went"), listed());
        assertEquals("Call the office", detail.orElseThrow().row().deed());
        assertEquals("Tester, Emma, 76 years old", detail.orElseThrow().who());
        assertEquals(List.of("Ben", "Nadia"), people);
    }

    @Test
    @Requirement("S138")
    void aCallWithoutAnAnswerIsKeptWithItsNextTryAndTheListMovesOn() {
        two();
        presenter.begin(WorkAct.NO_ANSWER);
        assertEquals("Mon, Mar 23, 2026", form.orElseThrow().proposed());
        presenter.submit(typed("Rang ten times.", form.orElseThrow().proposed()));
        assertEquals("", refused);
        assertEquals(Optional.empty(), form);
        assertEquals("Tester, Emma: no answer, saved.", said);
        assertEquals("Ask for the slides", detail.orElseThrow().row().deed());
        Task task = storedTask(0);
        Attempt attempt = task.getAttempts().getFirst();
        assertEquals(CallOutcome.NO_ANSWER, attempt.getOutcome());
        assertEquals(1, attempt.getNumber());
        assertEquals("Rang ten times.", attempt.getNote());
        assertEquals(LocalDate.parse(DAY), attempt.getOn());
        assertEquals(LocalDate.of(2026, 3, 23), attempt.getCallBackOn());
        assertEquals(TaskStatus.SNOOZED, task.getStatus());
        assertEquals(List.of("Ask for the slides", "Call the office"), listed());
        presenter.choose(1);
        assertEquals(
                List.of("Fri, Mar 20, 2026: no answer. Rang ten times."),
                detail.orElseThrow().said());
    }

    @Test
    void aPersonWhoWasReachedMayEndTheTaskInOneStepAndUndoTakesBothBack() {
        two();
        presenter.begin(WorkAct.REACHED);
        presenter.submit(new Typed("They have the records.", "", "", true));
        assertEquals(TaskStatus.DONE, storedTask(0).getStatus());
        assertEquals("They have the records.", storedTask(0).getOutcome());
        assertEquals(List.of("Ask for the slides"), listed());
        presenter.undo();
        assertEquals("Undone. The call about Tester, Emma was taken back.", said);
        assertEquals(List.of("Call the office", "Ask for the slides"), listed());
        assertEquals(0, storedTask(0).getAttempts().size());
    }

    @Test
    void reachedWithoutATickLeavesTheTaskOpen() {
        two();
        presenter.begin(WorkAct.REACHED);
        presenter.submit(typed("They look for them.", ""));
        assertEquals(TaskStatus.OPEN, storedTask(0).getStatus());
        assertEquals(1, storedTask(0).getAttempts().size());
        assertEquals("Ask for the slides", detail.orElseThrow().row().deed());
    }

    @Test
    void snoozeNeedsADayAndWhatCannotBeReadStaysInTheForm() {
        two();
        presenter.begin(WorkAct.SNOOZE);
        presenter.submit(typed("", "someday"));
        assertEquals("We couldn’t read this date. Type it like 3/24/2026.", refused);
        assertTrue(form.isPresent());
        presenter.submit(typed("", "3/19/2026"));
        assertEquals("Choose a date after today.", refused);
        presenter.submit(typed("", "3/27/2026"));
        assertEquals(LocalDate.of(2026, 3, 27), storedTask(0).getSnoozedUntil());
        assertEquals(Optional.empty(), form);
    }

    @Test
    void oneTaskOrAllThatSomebodyHasInTheCaseIsHandedOver() {
        CaseSession session = person("Tester");
        task(session, "Call the office", "2026-03-18", "Ben", "");
        task(session, "Ask for the slides", "2026-03-19", "Ben", "");
        presenter.start(this);
        presenter.begin(WorkAct.HAND_OVER);
        assertEquals(List.of("Nadia"), form.orElseThrow().people());
        presenter.submit(new Typed("", "", "Olga", false));
        assertEquals("", refused);
        assertEquals("Olga", storedTask(0).getOwner());
        assertEquals("Ben", storedTask(1).getOwner());
        presenter.begin(WorkAct.HAND_OVER);
        presenter.submit(new Typed("", "", "Olga", true));
        assertEquals("Olga", storedTask(1).getOwner());
    }

    @Test
    @Requirement("S138")
    void theFiltersNarrowTheList() {
        CaseSession session = person("Tester");
        task(session, "Call the office", "2026-03-18", "Ben", "555-0118");
        task(session, "Ask for the slides", "2026-03-19", "Nadia", "");
        ObjectId slides = session.query(
                        careCase -> new ObjectId(careCase.getTasks().getLast().getId()))
                .join();
        session.execute(new WaitForTask(slides, "the laboratory")).join();
        presenter.start(this);
        presenter.filter(filter -> filter.ofOwner(Optional.of(presenter.me())));
        assertEquals(List.of("Ask for the slides (waiting for the laboratory)"), listed());
        presenter.filter(filter -> filter.ofOwner(Optional.empty()).waiting(true));
        assertEquals("the laboratory", presenter.row(0).orElseThrow().waitingOn());
        assertEquals(1, rows);
        presenter.filter(filter -> filter.waiting(false).blocking(true));
        assertEquals("No task matches these filters. Change a filter to see more.", empty);
        assertEquals(Optional.empty(), detail);
        presenter.filter(filter -> filter.blocking(false).matching("tester"));
        assertEquals(2, rows);
    }

    @Test
    void withoutAnyNumberCallModeEndsAtOnceAndSaysWhereNumbersGo() {
        task(person("Tester"), "Write the letter", "2026-03-17", "Ben", "");
        presenter.start(this);
        presenter.startCalls();
        assertFalse(calling);
        assertEquals(List.of("Write the letter"), listed());
        assertTrue(said.startsWith("No task here has a phone number to call. Add the patient’s number"), said);
    }

    @Test
    void callModeWalksWhatHasANumberAndEndsByItself() {
        CaseSession session = person("Tester");
        task(session, "Write the letter", "2026-03-17", "Ben", "");
        task(session, "Call the office", "2026-03-18", "Ben", "555-0118");
        task(session, "Read the letter", "2026-03-18", "Ben", "");
        task(session, "Ask for the slides", "2026-03-19", "Nadia", "555-0119");
        presenter.start(this);
        assertEquals(4, rows);
        presenter.startCalls();
        assertTrue(calling);
        assertEquals(List.of("Call the office", "Ask for the slides"), listed());
        presenter.begin(WorkAct.VOICEMAIL);
        presenter.submit(typed("", "3/24/2026"));
        assertEquals("Ask for the slides", detail.orElseThrow().row().deed());
        presenter.skip();
        assertEquals("Call the office", detail.orElseThrow().row().deed(), "its next try is later in the list");
        presenter.begin(WorkAct.REACHED);
        presenter.submit(new Typed("", "", "", true));
        assertFalse(calling);
        assertEquals("That was the last call in this list.", said);
        assertEquals(3, rows);
    }

    @Test
    void aCallAboutADateOfThePlanIsToldInTheJournalAndItsNextTryIsATask() {
        person("Tester");
        presenter.start(this);
        assertEquals(1, rows, "a new case has a next step");
        assertFalse(detail.orElseThrow().task());
        assertEquals("primary-care", detail.orElseThrow().page());
        presenter.begin(WorkAct.DONE);
        assertTrue(refused.startsWith("This date comes from the plan"), refused);
        String deed = detail.orElseThrow().row().deed();
        presenter.begin(WorkAct.CALL_BACK);
        presenter.submit(typed("After lunch.", "3/23/2026"));
        assertEquals(
                "Call about “" + deed + "”: callback requested. After lunch.",
                stored(careCase -> careCase.getJournal().getFirst().getText()));
        assertEquals("Call again: " + deed, storedTask(0).getText());
        assertEquals(LocalDate.of(2026, 3, 23), storedTask(0).getDueOn());
    }

    @Test
    void whatWasSaidAboutADateBeforeStandsBesideIt() {
        person("Tester");
        presenter.start(this);
        assertEquals(List.of(), detail.orElseThrow().said());
        String deed = detail.orElseThrow().row().deed();
        presenter.begin(WorkAct.NO_ANSWER);
        presenter.submit(typed("", ""));
        assertEquals(
                List.of("Fri, Mar 20, 2026: Call about “" + deed + "”: no answer."),
                detail.orElseThrow().said());
    }

    @Test
    void aLongListIsReadPageByPageAsItIsLookedAt() {
        CaseSession session = person("Tester");
        for (int i = 0; i < WorkPages.SIZE + 3; i++) {
            task(
                    session,
                    "Task " + (1000 + i),
                    LocalDate.of(2026, 3, 21).plusDays(i).toString(),
                    "Ben",
                    "");
        }
        presenter.start(this);
        assertEquals(WorkPages.SIZE, rows);
        presenter.row(WorkPages.SIZE);
        assertEquals(WorkPages.SIZE + 3, rows);
        assertEquals(
                "Task 1202", presenter.row(WorkPages.SIZE + 2).orElseThrow().deed());
        presenter.choose(WorkPages.SIZE + 1);
        presenter.begin(WorkAct.DONE);
        presenter.submit(typed("Sent.", ""));
        assertEquals("Task 1202", detail.orElseThrow().row().deed());
        assertEquals(WorkPages.SIZE + 1, selected);
    }
}
