package care.quarterback.presentation.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.model.Addressee;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.CompleteTask;
import care.quarterback.steps.tasks.TaskEntry;
import care.quarterback.testkit.Fixed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangesPresenterTest implements ChangesPresenter.View {

    /** A Monday. */
    private static final String TODAY = "2026-03-23";

    private final MemoryStores stores = new MemoryStores();
    private List<ChangeLine> lines = List.of();
    private String counts = "";
    private String empty = "";
    private boolean older;
    private int shown;

    @Override
    public void reading(String sentence) {
        empty = sentence;
    }

    @Override
    public void show(List<ChangeLine> read, boolean more, String line, String nothing) {
        lines = read;
        older = more;
        counts = line;
        empty = nothing;
        shown++;
    }

    @Override
    public void failed(String sentence) {
        empty = sentence;
    }

    private ChangesPresenter start() {
        return start(new LiveCases(stores.opened(TODAY), MemoryStores.room(TODAY)));
    }

    private ChangesPresenter start(LiveCases cases) {
        var presenter = new ChangesPresenter(cases, MemoryStores.room(TODAY));
        presenter.start(this);
        presenter.seen(true);
        return presenter;
    }

    private OpenDesk desk(String person, String day) {
        stores.opened(day);
        return stores.desk()
                .open(
                        MemoryStores.HERE,
                        StoreSecret.passphrase(MemoryStores.PASSPHRASE.toCharArray()),
                        Seat.direct(new Actor(person), Fixed.on(day)));
    }

    private CaseSession begun(OpenDesk desk, String family) {
        CaseSession session = desk.sessions().create();
        did(session, new OpenCase(new PersonName("Ann", family), LocalDate.of(1950, 1, 2), "Is it needed?"));
        return session;
    }

    private static void did(CaseSession session, CaseCommand command) {
        assertTrue(session.execute(command).join().done());
    }

    @ParameterizedTest
    @EnumSource
    void itIsForThoseWhoseRoleIncludesTheChangeHistory(Role role) {
        OpenDesk desk = stores.as(role).opened(TODAY);
        start(new LiveCases(desk, MemoryStores.room(TODAY)));
        assertEquals(role.may(Right.HISTORY), ChangesPresenter.mayBeSeen(desk));
        assertEquals(!role.may(Right.HISTORY), empty.startsWith("This isn’t part of your role here."), empty);
    }

    @Test
    void whatChangedSinceTheLastWorkingDayIsListedNewestFirst() {
        begun(desk("Omar", "2026-03-19"), "Thursday");
        begun(desk("Omar", "2026-03-20"), "Friday");
        begun(desk("Nadia", TODAY), "Monday");
        start();
        assertEquals(
                List.of("Monday, Ann", "Friday, Ann"),
                lines.stream().map(ChangeLine::patient).distinct().toList());
        assertEquals("Omar", lines.getLast().who());
        assertEquals("Opened the case", lines.getFirst().what());
        assertTrue(
                lines.getFirst().when().startsWith("Today, "), lines.getFirst().when());
        assertTrue(
                lines.getLast().when().startsWith("Fri, Mar 20"),
                lines.getLast().when());
        assertEquals("2 changes in 2 cases", counts);
        assertFalse(older);
    }

    @Test
    void oneGoesBackFurtherAndLeavesOutWhatOneDidOneself() {
        begun(desk("Omar", "2026-03-19"), "Thursday");
        begun(desk("Nadia", TODAY), "Monday");
        ChangesPresenter presenter = start();
        assertEquals(1, lines.size());
        presenter.since(ChangeSpan.WEEK);
        assertEquals(2, lines.size());
        presenter.others(true);
        assertEquals(
                List.of("Thursday, Ann"),
                lines.stream().map(ChangeLine::patient).toList());
        presenter.since(ChangeSpan.WORKING_DAY);
        assertEquals("Nobody else has changed anything since then.", empty);
        assertEquals(
                "Last working day (Fri, Mar 20, 2026)",
                presenter.spans().getFirst().words());
    }

    @Test
    void theSameThingDoneAgainAtOneGoIsOneLine() {
        CaseSession session = begun(desk("Omar", TODAY), "Monday");
        ObjectId patient = session.query(
                        careCase -> new ObjectId(careCase.getPatient().getId()))
                .join();
        did(session, new ChangeField(patient, "givenName", "Anna"));
        did(session, new ChangeField(patient, "familyName", "Montag"));
        start();
        assertEquals(
                List.of("Changed an entry (2 times)", "Opened the case"),
                lines.stream().map(ChangeLine::what).toList());
        assertTrue(
                lines.getFirst().detail().contains("“Montag”"), lines.getFirst().detail());
        assertTrue(
                lines.getFirst().detail().contains("“Anna”"), lines.getFirst().detail());
        assertEquals("people", lines.getFirst().page());
    }

    @Test
    void aTaskThatIsDoneLeadsToTheTasks() {
        CaseSession session = begun(desk("Omar", TODAY), "Monday");
        did(
                session,
                new AddTask(new TaskEntry(
                        "", "Call Harbor Spine", Addressee.STAFF, TaskKind.CALL, LocalDate.of(2026, 3, 25), "", "")));
        ObjectId task = session.query(
                        careCase -> new ObjectId(careCase.getTasks().getFirst().getId()))
                .join();
        did(session, new CompleteTask(task, null));
        start();
        assertEquals("Completed a task", lines.getFirst().what());
        assertEquals("tasks", lines.getFirst().page());
        assertEquals("Added a task", lines.get(1).what());
        assertTrue(
                lines.get(1).detail().contains("Call Harbor Spine"),
                lines.get(1).detail());
    }

    @Test
    void whatIsOlderIsReadPageByPage() {
        OpenDesk desk = desk("Omar", TODAY);
        for (int i = 0; i < ChangesPresenter.PAGE + 30; i++) {
            begun(desk, "Number" + i);
        }
        ChangesPresenter presenter = start();
        assertEquals(ChangesPresenter.PAGE, lines.size());
        assertTrue(older);
        presenter.more();
        assertEquals(ChangesPresenter.PAGE + 30, lines.size());
        assertEquals(
                ChangesPresenter.PAGE + 30,
                lines.stream().map(ChangeLine::key).distinct().count());
        assertFalse(older);
    }

    @Test
    void nothingIsReadWhileNobodySeesIt() {
        var cases = new LiveCases(stores.opened(TODAY), MemoryStores.room(TODAY));
        ChangesPresenter presenter = start(cases);
        assertEquals(1, shown);
        assertTrue(empty.startsWith("Nothing has changed since then."), empty);
        presenter.seen(false);
        List<CaseId> made = new ArrayList<>();
        cases.create(live -> made.add(live.id()), sentence -> {});
        cases.changed();
        assertEquals(1, shown);
        presenter.seen(true);
        assertEquals(2, shown);
    }
}
