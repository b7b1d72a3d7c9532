package care.quarterback.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.StoreException;
import care.quarterback.model.Goal;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A deed that meets other people's saves again and again comes to an end. */
class ReplayTest {

    private static final Actor NURSE = new Actor("N. Okonjo");

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseServices direct = services(repository);

    @CommandName("WishFor")
    private record WishFor(String text) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            Goal goal = edit.create(Goal.class);
            goal.setText(text);
            edit.careCase().getGoals().add(goal);
        }
    }

    private static CaseServices services(CaseRepository repository) {
        return CaseServices.direct(repository, CaseSessionTest::projection, Fixed.on("2026-03-02"), Fixed.sentences());
    }

    /** The repository, with something that is done before each save; what it gives back, unless null, is the save's result. */
    private CaseSession session(CaseSession stored, Supplier<SaveResult> beforeSave) {
        var between = (CaseRepository) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CaseRepository.class}, (proxy, method, given) -> {
                    SaveResult instead = method.getName().equals("save") ? beforeSave.get() : null;
                    if (instead != null) {
                        return instead;
                    }
                    try {
                        return method.invoke(repository, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return CaseSession.open(services(between), NURSE, stored.id());
    }

    private CaseSession stored() {
        var stored = CaseSession.create(direct, NURSE);
        stored.execute(new WishFor("walk")).join();
        return stored;
    }

    @Test
    void whoIsAlwaysTooLateIsToldAndNothingIsLost() {
        CaseSession quicker = stored();
        var session = session(quicker, () -> {
            quicker.execute(new WishFor("sleep")).join();
            return null;
        });
        assertInstanceOf(
                Outcome.Conflicted.class, session.execute(new WishFor("read")).join());
        List<String> goals = session.query(
                        c -> c.getGoals().stream().map(Goal::getText).toList())
                .join();
        assertEquals(1 + 1 + DocumentWriter.REPLAYS, goals.size(), "once, and each time that somebody else had saved");
        assertFalse(goals.contains("read"));
        assertTrue(repository.verify(session.id()).verified());
    }

    @Test
    void whoMeetsManyOthersInOtherPlacesGetsThrough() {
        CaseSession quicker = stored();
        var left = new AtomicInteger(20);
        var session = session(quicker, () -> {
            if (left.getAndDecrement() > 0) {
                quicker.execute(new WishFor("sleep")).join();
            }
            return null;
        });
        assertTrue(session.execute(new WishFor("read")).join().done());
        assertEquals(22, session.query(c -> c.getGoals().size()).join());
    }

    @Test
    void aStoreThatSaysConflictWhereNobodySavedIsNotAskedForEver() {
        var session = session(stored(), () -> new SaveResult.Conflict(7));
        var failure = assertThrows(
                CompletionException.class,
                () -> session.execute(new WishFor("read")).join());
        assertEquals(StoreException.Kind.FAILED, ((StoreException) failure.getCause()).kind());
        assertEquals(1, session.query(c -> c.getGoals().size()).join());
    }
}
