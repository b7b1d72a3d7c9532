package care.quarterback.steps.practice;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.session.Beside;
import care.quarterback.core.session.DocumentWriter;
import care.quarterback.core.session.DocumentWriter.Deed;
import care.quarterback.core.session.DocumentWriter.Stored;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.TableFiles.TableLine;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.value.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The only writer of the practice. Each command is recorded, audited and saved in one transaction, or leaves no trace, and
 * can be undone. All work runs on the session's executor, one piece after the other; the methods here may be called from
 * any thread.
 */
public final class PracticeSession {

    /**
     * Whose audit it is: the same in every store, so that two people who begin it at the same moment mean the same thing.
     */
    public static final CaseId ID =
            new CaseId(UUID.nameUUIDFromBytes("care.quarterback.practice".getBytes(StandardCharsets.UTF_8))
                    .toString());

    private final PracticeServices services;
    private final DocumentWriter<Practice> writer;
    private final RuleBook shipped = RuleBook.shipped();
    private final List<Consumer<PracticeChanged>> listeners = new CopyOnWriteArrayList<>();
    private long read; // the revision that these two are of
    private volatile PlanSettings settings;
    private volatile Map<String, List<String>> restrictions = Map.of();

    private PracticeSession(PracticeServices services, Actor actor) {
        this.services = services;
        this.writer =
                new DocumentWriter<>(new PracticePlace(services.repository()), actor, services.clock(), this::tell);
    }

    /**
     * A session on the practice of the store; on an empty one where nothing was entered yet. Reads the store on the calling
     * thread.
     *
     * @throws care.quarterback.core.session.UnreadableCaseException when its document is damaged
     */
    public static PracticeSession open(PracticeServices services, Actor actor) {
        var session = new PracticeSession(services, actor);
        session.load();
        return session;
    }

    /** Reads from the practice; the function must give back immutable values, never the model's objects. */
    public <T> CompletableFuture<T> query(Function<Practice, T> query) {
        return work(() -> query.apply(writer.root()));
    }

    /** The practice as it stands. */
    public CompletableFuture<PracticeRows> rows() {
        return work(() -> PracticeQuery.rows(writer.root(), writer.revision()));
    }

    /** The entries of a list of the directory; of one that lies in offices, those of all offices. */
    public CompletableFuture<List<DirectoryEntry>> entries(DirectoryList list) {
        return work(() -> DirectoryQuery.entries(writer.root(), list));
    }

    /** What the offices of the directory are called, by their id. */
    public CompletableFuture<Map<String, String>> offices() {
        return work(() -> DirectoryQuery.offices(writer.root()));
    }

    /**
     * What the lines of a file would do to a list; nothing is changed.
     *
     * @param lines the first one names the columns, by the labels of the fields or the model's names
     */
    public CompletableFuture<DirectoryPlan> plan(DirectoryList list, List<TableLine> lines, Sentences sentences) {
        return work(() -> {
            var typing = new Typing(
                    null, LocalDate.now(services.clock()), services.clock().getZone(), null, sentences);
            return new DirectoryPlanner(list, writer.root(), typing).plan(lines, this::edit);
        });
    }

    /** What plans take from the practice, as it stood at the last load or save. Waits for nothing. */
    public PlanSettings settings() {
        return settings;
    }

    /** Who may open a case, by the id of each restricted case, as it stood at the last load or save. Waits for nothing. */
    public Map<String, List<String>> restrictions() {
        return restrictions;
    }

    /** The revision that the session stands on; 0 before anything was entered. */
    public CompletableFuture<Long> revision() {
        return work(writer::revision);
    }

    /** Does a command and saves it. */
    public CompletableFuture<Outcome> execute(PracticeCommand command) {
        return deed(() -> writer.perform(new Deed<>(
                command, command.name(), command.reason(), command.fact(), practice -> command.apply(edit(practice)))));
    }

    /** Writes an entry about what was done with the store as a whole; the practice itself stays as it is. */
    public CompletableFuture<Outcome> note(String done, String reason) {
        return deed(() -> writer.note(done, reason));
    }

    /** Takes the newest command of this session back. Rejected when there is none. */
    public CompletableFuture<Outcome> undo() {
        return deed(writer::undo);
    }

    /** Does the newest undone command again. */
    public CompletableFuture<Outcome> redo() {
        return deed(writer::redo);
    }

    /** Takes over what somebody else has saved; what could be undone here no longer can when there was anything. */
    public CompletableFuture<Boolean> refresh() {
        return work(() -> {
            boolean behind = services.repository().revision() != writer.revision();
            if (behind) {
                load();
            }
            return behind;
        });
    }

    /** Tells the listener of every save; returns what ends that. */
    public Runnable listen(Consumer<PracticeChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void load() {
        if (!writer.reload()) {
            writer.begin(PracticeEdit.empty(ID));
        }
        read();
    }

    private void read() {
        read = writer.revision();
        settings = PracticeSettings.of(writer.root(), shipped);
        restrictions = PracticeRestrictions.of(writer.root());
    }

    private void tell(Outcome.Done done) {
        read();
        var event = new PracticeChanged(done.revision(), done.changes());
        listeners.forEach(listener -> listener.accept(event));
    }

    /** What others saved meanwhile was taken over on the way, also where the deed itself was not done. */
    private CompletableFuture<Outcome> deed(Supplier<Outcome> deed) {
        return work(() -> {
            try {
                return deed.get();
            } finally {
                if (writer.revision() != read) {
                    read();
                }
            }
        });
    }

    private PracticeEdit edit(Practice practice) {
        return new PracticeEdit(practice, services.clock(), services.ids());
    }

    private <T> CompletableFuture<T> work(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, services.executor());
    }

    /** The one practice of a store. */
    private record PracticePlace(PracticeRepository repository) implements DocumentWriter.Place<Practice> {

        @Override
        public CaseId id() {
            return PracticeSession.ID;
        }

        @Override
        public Optional<Stored> load() {
            return repository.load().map(stored -> new Stored(stored.revision(), stored.head(), stored.document()));
        }

        @Override
        public Beside beside(Practice root) {
            return Beside.nothing(repository::save);
        }

        @Override
        public Right needed(String command, AuditChange change) {
            return PracticeRights.needed(change);
        }

        @Override
        public List<AuditEntry> audit(long after) {
            return repository.audit(after);
        }
    }

    /** The practice was saved at this revision with these changes. */
    public record PracticeChanged(long revision, List<AuditChange> changes) {

        public PracticeChanged {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What the session of the practice needs from outside.
     *
     * @param ids gives a fresh UUID each time
     * @param executor runs the session's work one piece after the other; {@code Runnable::run} for tests and the command line
     */
    public record PracticeServices(
            PracticeRepository repository, Clock clock, Supplier<String> ids, Executor executor) {}
}
