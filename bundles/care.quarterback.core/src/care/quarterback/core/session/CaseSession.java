package care.quarterback.core.session;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.session.DocumentWriter.Deed;
import care.quarterback.core.session.DocumentWriter.Stored;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

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
    private final DocumentWriter<CareCase> writer;
    private final List<Consumer<CaseChanged>> listeners = new CopyOnWriteArrayList<>();

    private CaseSession(CaseServices services, Actor actor, CaseId id) {
        this.services = services;
        this.actor = actor;
        this.id = id;
        this.executor = services.executor().get();
        this.writer = new DocumentWriter<>(new Place(services, id), actor, services.clock(), this::tell);
    }

    private CaseSession(CaseSession original) {
        this.services = original.services;
        this.actor = original.actor;
        this.id = original.id;
        this.executor = original.executor;
        Place place = new Place(services, id);
        this.writer = original.work(() -> original.writer.copy(place::audit)).join();
    }

    /** A session on a new, empty case; it is in the store once the first command is done. */
    public static CaseSession create(CaseServices services, Actor actor) {
        return create(services, actor, new CaseId(services.ids().get()));
    }

    /** A session on a new, empty case with the given id (a case file brings its own). */
    public static CaseSession create(CaseServices services, Actor actor, CaseId id) {
        var session = new CaseSession(services, actor, id);
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        careCase.setId(session.id.value());
        session.writer.begin(careCase);
        return session;
    }

    /**
     * A session on a stored case. Reads the store on the calling thread.
     *
     * @throws UnreadableCaseException when there is no such case, or its document is damaged
     */
    public static CaseSession open(CaseServices services, Actor actor, CaseId id) {
        var session = new CaseSession(services, actor, id);
        if (!session.writer.reload()) {
            throw new UnreadableCaseException(Message.of("refusals", "case.notStored"));
        }
        return session;
    }

    public CaseId id() {
        return id;
    }

    /** Reads from the case; the function must give back immutable values, never the model's objects. */
    public <T> CompletableFuture<T> query(Function<CareCase, T> query) {
        return work(() -> query.apply(writer.root()));
    }

    /** The revision that the session stands on. */
    public CompletableFuture<Long> revision() {
        return work(writer::revision);
    }

    /** Does a command and saves it. */
    public CompletableFuture<Outcome> execute(CaseCommand command) {
        return work(() -> writer.perform(new Deed<>(
                command, command.name(), command.reason(), command.fact(), careCase -> command.apply(edit(careCase)))));
    }

    /** Writes an entry of the audit that changes nothing in the case, such as who opened it in an emergency. */
    public CompletableFuture<Outcome> note(String done, String reason) {
        return work(() -> writer.note(done, reason));
    }

    /** Takes the newest command back. Rejected when there is none, or when it tells of something that has happened. */
    public CompletableFuture<Outcome> undo() {
        return work(writer::undo);
    }

    /** Does the newest undone command again. */
    public CompletableFuture<Outcome> redo() {
        return work(writer::redo);
    }

    /** As {@link #undo}, also of what another process did: by the audit. @param facts whether the command of a name tells of what has happened */
    public CompletableFuture<Outcome> undoStored(Function<String, Optional<Boolean>> facts) {
        return work(() -> writer.undoStored(facts));
    }

    /** As {@link #redo}, also of what another process undid: by the audit. */
    public CompletableFuture<Outcome> redoStored(Function<String, Optional<Boolean>> facts) {
        return work(() -> writer.redoStored(facts));
    }

    /** A session on a copy of the case as it is here: to see what a command would do. Nothing of it is ever stored. */
    public CaseSession copy() {
        return new CaseSession(this);
    }

    /** Takes over what somebody else has saved. @return what they did, oldest first; empty when nobody did anything */
    public CompletableFuture<List<AuditEntry>> refresh() {
        return work(() -> writer.refresh(services.repository().revision(id).orElse(0)));
    }

    /** Tells the listener of every save; returns what ends that. */
    public Runnable listen(Consumer<CaseChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Outcome.Done done) {
        var event = new CaseChanged(id, done.revision(), done.changes());
        listeners.forEach(listener -> listener.accept(event));
    }

    private CaseEdit edit(CareCase careCase) {
        return new CaseEdit(careCase, actor, services);
    }

    /** Fails, as other work does, when the program is being closed and takes no work any more. */
    private <T> CompletableFuture<T> work(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, executor);
        } catch (RejectedExecutionException closing) {
            return CompletableFuture.failedFuture(closing);
        }
    }

    /** A case in the repository, with its read models. */
    private record Place(CaseServices services, CaseId id) implements DocumentWriter.Place<CareCase> {

        @Override
        public Optional<Stored> load() {
            return services.repository()
                    .load(id)
                    .map(stored -> new Stored(stored.revision(), stored.head(), stored.document()));
        }

        @Override
        public Beside beside(CareCase root) {
            return new Rows(services, id, services.projector().apply(root));
        }

        @Override
        public Right needed(String command, AuditChange change) {
            return CaseRights.needed(command, change);
        }

        @Override
        public List<AuditEntry> audit(long after) {
            return services.repository().audit(id, after);
        }
    }

    /** The read models of a case as they will be. */
    private record Rows(CaseServices services, CaseId id, CaseProjection projection) implements Beside {

        @Override
        public String digest() {
            return services.repository().digest(projection);
        }

        @Override
        public SaveResult save(long baseRevision, byte[] document, AuditEntry entry) {
            return services.repository().save(new CaseSave(id, baseRevision, document, projection, entry));
        }
    }

    /** Told after a save: which case, its new revision, what changed. Delivered on the session's thread. */
    public record CaseChanged(CaseId caseId, long revision, List<AuditChange> changes) {}
}
