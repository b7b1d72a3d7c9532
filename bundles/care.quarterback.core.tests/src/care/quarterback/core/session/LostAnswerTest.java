package care.quarterback.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.Goal;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A save whose answer never came is not done twice when the person tries again, and a lost one is not taken for done. */
class LostAnswerTest {

    private static final Actor NURSE = new Actor("N. Okonjo");

    private final MemoryRepository repository = new MemoryRepository();
    private CaseSession session;
    private Fault fault = Fault.NONE;
    private Runnable late;

    private enum Fault {
        NONE,
        /** The next save is kept, its answer lost, and the server is away from then on. */
        KEPT_THEN_AWAY,
        /** The next save is on its way and kept only just before the one after it; its answer is lost. */
        LATE,
        /** The next save is kept and fails afterwards; the store goes on. */
        KEPT_THEN_FAILED,
        /** The next save is not kept, and the server is away from then on. */
        AWAY
    }

    @CommandName("WishFor")
    private record WishFor(String text) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            Goal goal = edit.create(Goal.class);
            goal.setText(text);
            edit.careCase().getGoals().add(goal);
        }
    }

    private static StoreException failure(StoreException.Kind kind) {
        return new StoreException(kind, Message.of("store", "unreachable"));
    }

    private Object call(Object proxy, java.lang.reflect.Method method, Object[] given) throws Throwable {
        Fault now = fault;
        boolean save = method.getName().equals("save");
        if (now == Fault.AWAY && !method.getName().equals("digest")) {
            throw failure(StoreException.Kind.UNREACHABLE);
        }
        if (save && now == Fault.LATE) {
            late = () -> repository.save((CaseRepository.CaseSave) given[0]);
            fault = Fault.NONE;
            throw failure(StoreException.Kind.UNREACHABLE);
        }
        if (save && late != null) {
            late.run();
            late = null;
        }
        Object result;
        try {
            result = method.invoke(repository, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (save && now == Fault.KEPT_THEN_AWAY) {
            fault = Fault.AWAY;
            throw failure(StoreException.Kind.UNREACHABLE);
        }
        if (save && now == Fault.KEPT_THEN_FAILED) {
            fault = Fault.NONE;
            throw failure(StoreException.Kind.FAILED);
        }
        return result;
    }

    @BeforeEach
    void open() {
        var between = (CaseRepository)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CaseRepository.class}, this::call);
        session = CaseSession.create(
                CaseServices.direct(between, CaseSessionTest::projection, Fixed.on("2026-03-02"), Fixed.sentences()),
                NURSE);
        done("walk");
    }

    private void done(String wish) {
        assertInstanceOf(Outcome.Done.class, session.execute(new WishFor(wish)).join());
    }

    private String fails(String wish) {
        var thrown = assertThrows(
                CompletionException.class,
                () -> session.execute(new WishFor(wish)).join());
        return assertInstanceOf(StoreException.class, thrown.getCause()).said().key();
    }

    private void stored(String... wishes) {
        List<String> here = session.query(careCase ->
                        careCase.getGoals().stream().map(Goal::getText).toList())
                .join();
        assertEquals(List.of(wishes), here);
        assertEquals(wishes.length, repository.audit(session.id()).size());
        assertEquals(
                wishes.length, repository.revision(session.id()).orElse(0), "the revision that the store stands on");
    }

    private void lose(Fault how, String wish) {
        fault = how;
        assertEquals("unanswered", fails(wish), "nobody says that nothing was written while nobody knows");
    }

    @Test
    void whatTheStoreKeptIsDoneThoughItsAnswerFailed() {
        fault = Fault.KEPT_THEN_FAILED;
        done("read");
        stored("walk", "read");
    }

    @Test
    void tryingAgainFindsWhatWasKept() {
        lose(Fault.KEPT_THEN_AWAY, "read");
        fault = Fault.NONE;
        done("read");
        stored("walk", "read");
    }

    @Test
    void tryingAgainFindsItAlsoWhenTheListWasReadFreshInBetween() {
        lose(Fault.KEPT_THEN_AWAY, "read");
        fault = Fault.NONE;
        session.refresh().join();
        done("read");
        stored("walk", "read");
    }

    @Test
    void whatWasStillOnItsWayWhenTheNextTryBeganIsFoundToo() {
        lose(Fault.LATE, "read");
        done("read");
        stored("walk", "read");
    }

    @Test
    void somethingElseIsDoneBesideWhatWasStillOnItsWay() {
        lose(Fault.LATE, "read");
        done("sleep");
        stored("walk", "read", "sleep");
    }

    @Test
    void whatWasNotKeptIsDoneByTryingAgain() {
        lose(Fault.AWAY, "read");
        fault = Fault.NONE;
        done("read");
        stored("walk", "read");
    }

    @Test
    void aFailureThatKeptNothingIsSaidAsItIs() {
        repository.failNextSave(new StoreException(StoreException.Kind.FAILED, Message.of("store", "diskFull")));
        var thrown = assertThrows(
                CompletionException.class,
                () -> session.execute(new WishFor("read")).join());
        assertEquals("diskFull", ((StoreException) thrown.getCause()).said().key());
        stored("walk");
    }

    @Test
    void whileTheStoreIsAwayEachTryFails() {
        lose(Fault.KEPT_THEN_AWAY, "read");
        assertEquals("unreachable", fails("read"));
        assertEquals("unreachable", fails("read"));
        fault = Fault.NONE;
        done("read");
        stored("walk", "read");
    }

    @Test
    void theSameWishOnceMoreLaterIsANewOne() {
        lose(Fault.KEPT_THEN_AWAY, "read");
        fault = Fault.NONE;
        done("read");
        done("read");
        stored("walk", "read", "read");
    }

    @Test
    void somethingElseIsDoneBesideWhatWasKept() {
        lose(Fault.KEPT_THEN_AWAY, "read");
        fault = Fault.NONE;
        done("sleep");
        stored("walk", "read", "sleep");
    }

    @Test
    void anUndoWhoseAnswerWasLostTakesOnlyOneDeedBack() {
        done("read");
        fault = Fault.KEPT_THEN_AWAY;
        assertThrows(CompletionException.class, () -> session.undo().join());
        fault = Fault.NONE;
        assertInstanceOf(Outcome.Done.class, session.undo().join());
        List<String> here = session.query(careCase ->
                        careCase.getGoals().stream().map(Goal::getText).toList())
                .join();
        assertEquals(List.of("walk"), here);
        assertEquals(3, repository.audit(session.id()).size());
    }

    @Test
    void whatWasKeptCanStillBeTakenBackWhenItsAnswerFailed() {
        fault = Fault.KEPT_THEN_FAILED;
        done("read");
        assertTrue(session.undo().join().done());
    }

    @Test
    void aNewCaseWhoseFirstAnswerWasLostIsThereOnce() {
        var fresh = CaseSession.create(
                CaseServices.direct(
                        (CaseRepository) Proxy.newProxyInstance(
                                getClass().getClassLoader(), new Class<?>[] {CaseRepository.class}, this::call),
                        CaseSessionTest::projection,
                        Fixed.on("2026-03-02"),
                        Fixed.sentences()),
                NURSE);
        fault = Fault.KEPT_THEN_AWAY;
        assertThrows(
                CompletionException.class,
                () -> fresh.execute(new WishFor("rest")).join());
        fault = Fault.NONE;
        assertTrue(fresh.execute(new WishFor("rest")).join().done());
        assertEquals(1, repository.audit(fresh.id()).size());
    }
}
