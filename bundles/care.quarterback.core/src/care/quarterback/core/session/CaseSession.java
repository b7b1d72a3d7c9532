package care.quarterback.core.session;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditChange;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.audit.AuditHead;
import care.quarterback.core.spi.CaseSave;
import care.quarterback.core.spi.SaveResult;
import care.quarterback.core.spi.StoredCase;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.CaseId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * The only writer of a case. Each command is recorded, audited and saved in one transaction, or leaves no trace; it can be
 * undone until a fact stands in the way. All work on the case runs on the session's executor, one piece after the other;
 * the methods here may be called from any thread.
 */
public final class CaseSession {

    private final CaseServices services;
    private final Actor actor;
    private final CaseId id;
    private final Executor executor;
    private final CaseCodec codec = new CaseCodec();
    private final List<Consumer<CaseChanged>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private Resource resource;
    private long revision;
    private AuditHead head;

    private record Step(String command, boolean fact, ChangeDescription change) {}

    private CaseSession(CaseServices services, Actor actor, CaseId id) {
        this.services = services;
        this.actor = actor;
        this.id = id;
        this.executor = services.executor().get();
    }

    /** A session on a new, empty case; it is in the store once the first command is done. */
    public static CaseSession create(CaseServices services, Actor actor) {
        return create(services, actor, new CaseId(services.ids().get()));
    }

    /** A session on a new, empty case with the given id (a case file brings its own). */
    public static CaseSession create(CaseServices services, Actor actor, CaseId id) {
        var session = new CaseSession(services, actor, id);
        session.resource = session.codec.newResource();
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        careCase.setId(session.id.value());
        session.resource.getContents().add(careCase);
        session.head = AuditHead.EMPTY;
        return session;
    }

    /**
     * A session on a stored case. Reads the store on the calling thread.
     *
     * @throws UnreadableCaseException when there is no such case, or its document is damaged
     */
    public static CaseSession open(CaseServices services, Actor actor, CaseId id) {
        var session = new CaseSession(services, actor, id);
        session.reload();
        return session;
    }

    public CaseId id() {
        return id;
    }

    /** Reads from the case; the function must give back immutable values, never the model's objects. */
    public <T> CompletableFuture<T> query(Function<CareCase, T> query) {
        return work(() -> query.apply(careCase()));
    }

    /** The revision that the session stands on. */
    public CompletableFuture<Long> revision() {
        return work(() -> revision);
    }

    /** Does a command and saves it. */
    public CompletableFuture<Outcome> execute(CaseCommand command) {
        return work(() -> perform(command));
    }

    /** Takes the newest command back. Rejected when there is none, or when it tells of something that has happened. */
    public CompletableFuture<Outcome> undo() {
        return work(() -> turn(undo, redo, Kind.UNDO, "There is nothing to undo."));
    }

    /** Does the newest undone command again. */
    public CompletableFuture<Outcome> redo() {
        return work(() -> turn(redo, undo, Kind.REDO, "There is nothing to do again."));
    }

    /** Tells the listener of every save; returns what ends that. */
    public Runnable listen(Consumer<CaseChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Outcome perform(CaseCommand command) {
        ChangeDescription change;
        try {
            change = record(() -> command.apply(edit()));
        } catch (CommandRejected rejected) {
            return new Outcome.Rejected(rejected.problems());
        }
        List<AuditChange> changes = ChangeReader.read(change);
        if (changes.isEmpty()) {
            return new Outcome.Done(revision, changes);
        }
        Outcome outcome = save(change, changes, command.name(), Kind.DO, command.reason());
        if (outcome instanceof Outcome.Conflicted) {
            return replay(command, changes);
        }
        undo.push(new Step(command.name(), command.fact(), change));
        redo.clear();
        return outcome;
    }

    /** The case was saved by somebody else: the command is done again on the fresh case when it touches other places. */
    private Outcome replay(CaseCommand command, List<AuditChange> mine) {
        long base = head.length();
        reload();
        List<AuditChange> theirs = services.repository().audit(id).stream()
                .filter(entry -> entry.seq() > base)
                .flatMap(entry -> entry.changes().stream())
                .toList();
        Set<String> touched = new HashSet<>();
        theirs.forEach(change -> touched.add(place(change)));
        boolean collides = mine.stream().anyMatch(change -> !addsOnly(change) && touched.contains(place(change)));
        return collides ? new Outcome.Conflicted(mine, theirs) : perform(command);
    }

    private static boolean addsOnly(AuditChange change) {
        return change.before().isEmpty() && change.after().contains("{id=");
    }

    private static String place(AuditChange change) {
        return change.object() + " " + change.feature();
    }

    private Outcome turn(Deque<Step> from, Deque<Step> to, Kind kind, String nothing) {
        Step step = from.peek();
        if (step == null) {
            return new Outcome.Rejected(List.of(new Problem("", nothing)));
        }
        if (kind == Kind.UNDO && step.fact()) {
            return new Outcome.Rejected(List.of(new Problem(
                    "", "This has happened and cannot be undone. Record a correction with its reason instead.")));
        }
        ChangeDescription back = record(() -> step.change().apply());
        List<AuditChange> changes = ChangeReader.read(back);
        Outcome outcome = save(back, changes, step.command(), kind, "");
        if (outcome instanceof Outcome.Conflicted) {
            reload();
            return outcome;
        }
        from.pop();
        to.push(new Step(step.command(), step.fact(), back));
        return outcome;
    }

    /** Runs the edit under a recorder; when it throws, everything is as before. */
    private ChangeDescription record(Runnable edit) {
        var recorder = new ChangeRecorder(resource);
        try {
            edit.run();
            return recorder.endRecording();
        } catch (RuntimeException | Error failure) {
            recorder.endRecording().apply();
            throw failure;
        } finally {
            recorder.dispose();
        }
    }

    private Outcome save(
            ChangeDescription change, List<AuditChange> changes, String command, Kind kind, String reason) {
        SaveResult result;
        AuditEntry entry =
                AuditEntry.chain(head, id, services.clock().instant(), actor, command, kind, reason, changes);
        try {
            var projection = services.projector().apply(careCase());
            result = services.repository().save(new CaseSave(id, revision, codec.pack(resource), projection, entry));
        } catch (RuntimeException | Error failure) {
            change.apply();
            throw failure;
        }
        return switch (result) {
            case SaveResult.Conflict conflict -> {
                change.apply();
                yield new Outcome.Conflicted(changes, List.of());
            }
            case SaveResult.Saved saved -> {
                revision = saved.revision();
                head = AuditHead.of(entry);
                var event = new CaseChanged(id, revision, changes);
                listeners.forEach(listener -> listener.accept(event));
                yield new Outcome.Done(revision, changes);
            }
        };
    }

    private void reload() {
        StoredCase stored = services.repository()
                .load(id)
                .orElseThrow(() -> new UnreadableCaseException("The case is not in the store."));
        try {
            resource = codec.unpack(stored.document());
        } catch (CaseFormatException e) {
            throw new UnreadableCaseException(e.getMessage());
        }
        revision = stored.revision();
        head = stored.head();
        undo.clear();
        redo.clear();
    }

    private CareCase careCase() {
        return (CareCase) resource.getContents().get(0);
    }

    private CaseEdit edit() {
        return new CaseEdit(careCase(), actor, services.clock(), services.ids());
    }

    private <T> CompletableFuture<T> work(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, executor);
    }
}
