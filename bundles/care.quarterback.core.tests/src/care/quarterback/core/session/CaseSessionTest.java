package care.quarterback.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.Goal;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class CaseSessionTest {

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseServices services = new CaseServices(
            repository,
            CaseSessionTest::projection,
            Fixed.on("2026-03-02"),
            Fixed.ids(),
            Fixed.sentences(),
            () -> Runnable::run);
    private final CaseSession session = CaseSession.create(services, new Actor("N. Okonjo"));

    @CommandName("Ask")
    private record Ask(String question) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            edit.careCase().setQuestion(question);
        }
    }

    @CommandName("WishFor")
    private record WishFor(String text, boolean fact) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            Goal goal = edit.create(Goal.class);
            goal.setText(text);
            edit.careCase().getGoals().add(goal);
            if (text.isBlank()) {
                throw CommandRejected.because("text", Message.of("refusals", "case.entryGone"));
            }
        }
    }

    static CaseProjection projection(CareCase c) {
        var summary = new CaseSummary(
                new care.quarterback.model.value.CaseId(c.getId()),
                "",
                "",
                null,
                c.getQuestion(),
                "",
                null,
                "",
                null,
                "",
                null);
        return new CaseProjection(summary, Set.of(), Set.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aCommandIsSavedAuditedAndUndone() {
        assertEquals(
                new Outcome.Done(
                        1, List.of(new AuditChange(session.id().value(), "CareCase.question", "", "Back surgery?"))),
                session.execute(new Ask("Back surgery?")).join());
        assertTrue(session.execute(new WishFor("walk to church", false)).join().done());
        assertTrue(session.undo().join().done());
        assertEquals(0, session.query(c -> c.getGoals().size()).join());
        assertTrue(session.redo().join().done());
        assertEquals(
                "walk to church",
                session.query(c -> c.getGoals().get(0).getText()).join());
        assertTrue(session.undo().join().done());
        assertTrue(session.undo().join().done());
        assertEquals(
                "",
                session.query(c -> "" + (c.getQuestion() == null ? "" : c.getQuestion()))
                        .join());
        assertInstanceOf(Outcome.Rejected.class, session.undo().join());

        List<AuditEntry> audit = repository.audit(session.id());
        assertEquals(6, audit.size());
        assertEquals(
                List.of("Ask", "WishFor", "WishFor", "WishFor", "WishFor", "Ask"),
                audit.stream().map(AuditEntry::command).toList());
        assertTrue(audit.get(1).changes().get(0).after().contains("text=walk to church"));
        assertTrue(audit.get(2).changes().get(0).before().contains("text=walk to church"));
        assertTrue(AuditVerification.of(
                        audit, repository.load(session.id()).orElseThrow().head())
                .verified());
    }

    @Test
    void aRejectedCommandLeavesNoTrace() {
        session.execute(new Ask("Back surgery?")).join();
        var outcome = session.execute(new WishFor(" ", false)).join();
        assertEquals(
                List.of(new Problem("text", Message.of("refusals", "case.entryGone"))),
                ((Outcome.Rejected) outcome).problems());
        assertEquals(0, session.query(c -> c.getGoals().size()).join());
        assertEquals(1, repository.audit(session.id()).size());
    }

    @Test
    void aFailedSaveLeavesTheModelAsItWas() {
        session.execute(new Ask("Back surgery?")).join();
        repository.failNextSave(new IllegalStateException("disk full"));
        assertThrows(
                CompletionException.class,
                () -> session.execute(new WishFor("walk", false)).join());
        assertEquals(0, session.query(c -> c.getGoals().size()).join());
        assertTrue(session.execute(new WishFor("walk", false)).join().done(), "and the session goes on");
    }

    /** What is stored follows what the session recorded, so a change it misses would be lost on the next opening. */
    @Test
    void whatIsStoredIsWhatTheSessionHoldsAfterAnyDeeds() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var any = CaseSession.create(services, new Actor("N. Okonjo"));
            any.execute(new Ask("Back surgery?")).join();
            for (int i = 0; i < 25; i++) {
                step(any, random, i);
                CareCase stored = (CareCase) new CaseCodec()
                        .unpack(repository.load(any.id()).orElseThrow().document())
                        .getContents()
                        .getFirst();
                assertTrue(any.query(c -> EcoreUtil.equals(c, stored)).join(), "seed " + seed + ", step " + i);
            }
        }
    }

    private void step(CaseSession any, Random random, int i) {
        switch (random.nextInt(8)) {
            case 0 -> any.execute(new Ask("Question " + i)).join();
            case 1 -> any.execute(new WishFor("wish " + i, false)).join();
            case 2 -> any.execute(new WishFor(" ", false)).join();
            case 3 ->
                any.execute(new Reword(random.nextInt(5), "reworded " + i)).join();
            case 4 -> any.execute(new Forget(random.nextInt(5))).join();
            case 5 -> any.undo().join();
            case 6 -> any.redo().join();
            default -> {
                repository.failNextSave(new IllegalStateException("disk full"));
                assertThrows(
                        CompletionException.class,
                        () -> any.execute(new WishFor("wish that fails", false)).join());
            }
        }
    }

    @CommandName("Reword")
    private record Reword(int at, String text) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            List<Goal> goals = edit.careCase().getGoals();
            if (at < goals.size()) {
                goals.get(at).setText(text);
            }
        }
    }

    @CommandName("Forget")
    private record Forget(int at) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            List<Goal> goals = edit.careCase().getGoals();
            if (at < goals.size()) {
                goals.remove(at);
            }
        }
    }

    @Test
    void undoStopsAtAFact() {
        session.execute(new WishFor("a call was held", true)).join();
        assertInstanceOf(Outcome.Rejected.class, session.undo().join());
        assertEquals(1, session.query(c -> c.getGoals().size()).join());
    }

    @Test
    void aCommandOnAStaleCaseIsDoneAgainWhenItTouchesOtherPlaces() {
        session.execute(new Ask("Back surgery?")).join();
        var other = CaseSession.open(services, new Actor("B. Reyes"), session.id());
        other.execute(new WishFor("sleep", false)).join();
        assertTrue(session.execute(new WishFor("walk", false)).join().done());
        assertEquals(
                List.of("sleep", "walk"),
                session.query(c -> c.getGoals().stream().map(Goal::getText).toList())
                        .join());
        assertEquals(3L, session.revision().join());
    }

    @Test
    void twoPeopleInTheSamePlaceAreBothShown() {
        session.execute(new Ask("Back surgery?")).join();
        var other = CaseSession.open(services, new Actor("B. Reyes"), session.id());
        other.execute(new Ask("Hip surgery?")).join();
        var conflict =
                (Outcome.Conflicted) session.execute(new Ask("Knee surgery?")).join();
        assertEquals("Knee surgery?", conflict.mine().get(0).after());
        assertEquals("Hip surgery?", conflict.theirs().get(0).after());
        assertEquals("Hip surgery?", session.query(CareCase::getQuestion).join(), "nothing was lost");
    }

    @Test
    void anEditThatChangesNothingIsNotSaved() {
        session.execute(new Ask("Back surgery?")).join();
        session.execute(new Ask("Back surgery?")).join();
        assertEquals(1, repository.audit(session.id()).size());
    }

    @Test
    void whatIsAskedWhileTheProgramClosesFailsAndThrowsNothing() {
        var closing = new CaseServices(
                repository,
                CaseSessionTest::projection,
                Fixed.on("2026-03-02"),
                Fixed.ids(),
                Fixed.sentences(),
                () -> work -> {
                    throw new RejectedExecutionException("closed");
                });
        CaseSession late = CaseSession.create(closing, new Actor("N. Okonjo"));
        assertTrue(late.execute(new Ask("Too late?")).isCompletedExceptionally());
        assertTrue(late.query(CareCase::getQuestion).isCompletedExceptionally());
    }
}
