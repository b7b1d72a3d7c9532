package care.quarterback.core.session;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.audit.AuditedContent;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.Element;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.codec.Packing;
import care.quarterback.model.value.CaseId;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * Writes one document of the model, a case or the practice: each deed is recorded, chained to the audit and saved in one
 * transaction, or leaves no trace; it can be undone until a fact stands in the way. Used by one thread at a time: the
 * session around it sees to that.
 *
 * @param <R> the document's root
 */
public final class DocumentWriter<R extends Element> {

    /** Each time somebody else has saved: with eight at once, the unluckiest waits for about so many. */
    static final int REPLAYS = 60;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LONGER = 5;

    private final Place<R> place;
    private final Actor actor;
    private final Clock clock;
    private final Consumer<Outcome.Done> saved;
    private final CaseCodec codec = new CaseCodec();
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final LostAnswer lost;
    private Resource resource;
    private Packing packing;
    private DocumentRecorder recorder;
    private long revision;
    private AuditHead head = AuditHead.EMPTY;

    private record Step(String command, boolean fact, ChangeDescription change) {}

    /** A document as it is stored. */
    public record Stored(long revision, AuditHead head, byte[] document) {}

    /**
     * What is done to the document.
     *
     * @param asked the command itself, which is equal when it's asked for again
     * @param fact true for what has happened in the world: it is not undone
     * @param edit makes the change; may run more than once, and throws {@link CommandRejected}
     */
    public record Deed<R>(Object asked, String name, String reason, boolean fact, Consumer<R> edit) {}

    /** Where the document lives. */
    public interface Place<R> {

        /** Whose chain of audit entries it is. */
        CaseId id();

        Optional<Stored> load();

        /** What will stand beside the document. */
        Beside beside(R root);

        /** Which right a change of it needs. */
        Right needed(String command, AuditChange change);

        List<AuditEntry> audit(long after); // those behind the one of that number, oldest first
    }

    /** @param saved told of every save, on the thread that works */
    public DocumentWriter(Place<R> place, Actor actor, Clock clock, Consumer<Outcome.Done> saved) {
        this.place = place;
        this.actor = actor;
        this.clock = clock;
        this.saved = saved;
        this.lost = new LostAnswer(place);
    }

    /** Begins with a new document; it is stored once the first deed is done. */
    public void begin(R root) {
        forgetRecorder();
        resource = codec.newResource();
        resource.getContents().add(root);
        packing = codec.packing(resource);
        revision = 0;
        head = AuditHead.EMPTY;
    }

    /**
     * Takes the document as it is stored.
     *
     * @return false when there is none
     * @throws UnreadableCaseException when it is damaged
     */
    public boolean reload() {
        Optional<Stored> stored = place.load();
        if (stored.isEmpty()) {
            return false;
        }
        forgetRecorder();
        try {
            resource = codec.unpack(stored.get().document());
        } catch (CaseFormatException e) {
            throw new UnreadableCaseException(Message.of("refusals", "entry.plain", e.getMessage()));
        }
        packing = codec.packing(resource);
        revision = stored.get().revision();
        head = stored.get().head();
        undo.clear();
        redo.clear();
        return true;
    }

    /** A writer on a copy of the document, which stores nothing. It remembers no deeds. */
    DocumentWriter<R> copy(LongFunction<List<AuditEntry>> audit) {
        var copy = new DocumentWriter<R>(
                new Nowhere<>(place, new Stored(revision, head, codec.pack(resource)), audit),
                actor,
                clock,
                done -> {});
        copy.reload();
        return copy;
    }

    @SuppressWarnings("unchecked")
    public R root() {
        return (R) resource.getContents().get(0);
    }

    /** The revision that it stands on; 0 before the first save. */
    public long revision() {
        return revision;
    }

    /** Does it and saves it. Where somebody else was quicker, elsewhere in it, it is done again on the fresh document. */
    public Outcome perform(Deed<R> deed) {
        return settled(deed.asked()).orElseGet(() -> performNow(deed));
    }

    private Outcome performNow(Deed<R> deed) {
        Outcome outcome = attempt(deed);
        for (int replays = 0; outcome instanceof Outcome.Conflicted conflict && replays < REPLAYS; replays++) {
            var now = new Outcome.Conflicted(conflict.mine(), takeOver());
            Optional<Outcome> settled = settled(deed.asked()); // it may have been on its way all the time
            if (settled.isPresent() || !now.pairs().isEmpty()) {
                return settled.orElse(now);
            }
            if (replays > 0) { // a moment of chance, so that two who meet again and again part
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE << Math.min(replays, LONGER)));
            }
            outcome = attempt(deed);
        }
        return outcome instanceof Outcome.Conflicted conflict
                ? new Outcome.Conflicted(conflict.mine(), takeOver())
                : outcome;
    }

    /** Takes over what the store kept of a save that got no answer. @return done, when just this is asked for again */
    private Optional<Outcome> settled(Object asked) {
        Optional<LostAnswer.Kept> kept = lost.settle(asked);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        if (head.length() < kept.get().entry().seq()) {
            reload();
        }
        return kept.filter(LostAnswer.Kept::again)
                .map(found -> done(found.entry().changes()));
    }

    private Outcome done(List<AuditChange> changes) {
        var outcome = new Outcome.Done(revision, changes);
        saved.accept(outcome);
        return outcome;
    }

    /**
     * Takes over what somebody else has saved; what could be undone here no longer can then.
     *
     * @param stored the revision that is stored now
     * @return what they did, oldest first; empty when nobody did anything
     */
    List<AuditEntry> refresh(long stored) {
        return stored > revision && revision > 0 ? takeOver() : List.of();
    }

    /** Writes an entry of the audit that changes nothing in the document. It is not undone. */
    public Outcome note(String done, String reason) {
        Object asked = List.of(done, reason);
        return settled(asked).orElseGet(() -> noteNow(asked, done, reason));
    }

    private Outcome noteNow(Object asked, String done, String reason) {
        Outcome outcome = save(record(() -> {}), List.of(), asked, done, Kind.DO, reason);
        for (int replays = 0; outcome instanceof Outcome.Conflicted && replays < REPLAYS; replays++) {
            takeOver();
            outcome = save(record(() -> {}), List.of(), asked, done, Kind.DO, reason);
        }
        return outcome;
    }

    private Outcome attempt(Deed<R> deed) {
        ChangeDescription change;
        try {
            change = record(() -> deed.edit().accept(root()));
        } catch (CommandRejected rejected) {
            return new Outcome.Rejected(rejected.problems());
        }
        List<AuditChange> changes = ChangeReader.read(change);
        if (changes.isEmpty()) {
            return new Outcome.Done(revision, changes);
        }
        Outcome outcome = save(change, changes, deed.asked(), deed.name(), Kind.DO, deed.reason());
        if (outcome.done()) {
            undo.push(new Step(deed.name(), deed.fact(), change));
            redo.clear();
        }
        return outcome;
    }

    /** Takes the newest deed back. Rejected when there is none, or when it tells of something that has happened. */
    public Outcome undo() {
        return settled(Kind.UNDO)
                .orElseGet(() -> turn(undo, redo, Kind.UNDO, Message.of("refusals", "case.nothingToUndo")));
    }

    /** Does the newest undone deed again. */
    public Outcome redo() {
        return settled(Kind.REDO)
                .orElseGet(() -> turn(redo, undo, Kind.REDO, Message.of("refusals", "case.nothingToRedo")));
    }

    /**
     * Takes the newest deed back, also one that was done in another process: by what the audit holds of it.
     *
     * @param facts whether the deed of a name tells of what has happened; empty when the name is not known
     */
    public Outcome undoStored(Function<String, Optional<Boolean>> facts) {
        return settled(Kind.UNDO).orElseGet(() -> undo.isEmpty() ? stored(redo, Kind.UNDO, facts) : undo());
    }

    /** Does the newest undone deed again, also one that was undone in another process. */
    public Outcome redoStored(Function<String, Optional<Boolean>> facts) {
        return settled(Kind.REDO).orElseGet(() -> redo.isEmpty() ? stored(undo, Kind.REDO, facts) : redo());
    }

    private Outcome stored(Deque<Step> to, Kind kind, Function<String, Optional<Boolean>> facts) {
        ChangeDescription back;
        AuditEntry entry;
        try {
            entry = new StoredTurn(place.audit(0)).next(kind, actor, facts);
            back = record(() -> Reversal.apply(resource, entry.changes()));
        } catch (CommandRejected rejected) {
            return new Outcome.Rejected(rejected.problems());
        }
        Outcome outcome = save(back, ChangeReader.read(back), kind, entry.command(), kind, "");
        if (outcome instanceof Outcome.Conflicted) {
            reload();
        } else if (outcome.done()) {
            to.push(new Step(entry.command(), false, back));
        }
        return outcome;
    }

    /**
     * Takes over what somebody else has saved.
     *
     * @return what they did
     * @throws StoreException when nobody has: then the store contradicts itself, and trying again would never end
     */
    private List<AuditEntry> takeOver() {
        long base = head.length();
        if (!reload() || head.length() <= base) {
            throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "failed"));
        }
        return place.audit(base);
    }

    private Outcome turn(Deque<Step> from, Deque<Step> to, Kind kind, Message nothing) {
        Step step = from.peek();
        if (step == null) {
            return new Outcome.Rejected(List.of(new Problem("", nothing)));
        }
        if (kind == Kind.UNDO && step.fact()) {
            return new Outcome.Rejected(List.of(new Problem("", Message.of("refusals", "case.happened"))));
        }
        ChangeDescription back = record(() -> step.change().apply());
        List<AuditChange> changes = ChangeReader.read(back);
        Outcome outcome = save(back, changes, kind, step.command(), kind, "");
        if (outcome instanceof Outcome.Conflicted) {
            reload();
        }
        if (!outcome.done()) {
            return outcome;
        }
        from.pop();
        to.push(new Step(step.command(), step.fact(), back));
        return outcome;
    }

    /** Runs the edit under a recorder; when it throws, everything is as before. */
    private ChangeDescription record(Runnable edit) {
        if (recorder == null) {
            recorder = new DocumentRecorder(resource);
        } else {
            recorder.again();
        }
        try {
            edit.run();
            return recorder.end();
        } catch (RuntimeException | Error failure) {
            takeBack(recorder.end());
            throw failure;
        }
    }

    /** What is changed without it would not be recorded for the next edit. */
    private void forgetRecorder() {
        if (recorder != null) {
            recorder.dispose();
            recorder = null;
        }
    }

    private Outcome save(
            ChangeDescription change,
            List<AuditChange> changes,
            Object asked,
            String command,
            Kind kind,
            String reason) {
        if (!changes.stream().allMatch(each -> actor.role().may(place.needed(command, each)))) {
            takeBack(change);
            return new Outcome.Rejected(List.of(new Problem("", Message.of("refusals", "case.role"))));
        }
        SaveResult result;
        AuditEntry entry;
        try {
            byte[] document = packed(change);
            Beside beside = place.beside(root());
            entry = AuditEntry.chain(head, place.id(), clock.instant(), actor, command, kind, reason, changes)
                    .covering(AuditedContent.of(document, beside.digest()));
            result = lost.save(revision, entry, asked, () -> beside.save(revision, document, entry));
        } catch (RuntimeException | Error failure) {
            takeBack(change);
            throw failure;
        }
        return switch (result) {
            case SaveResult.Conflict conflict -> {
                takeBack(change);
                yield new Outcome.Conflicted(changes, List.of());
            }
            case SaveResult.Saved done -> {
                revision = done.revision();
                head = AuditHead.of(entry);
                yield done(changes);
            }
        };
    }

    /** What left the document, or has another name now, may be named anywhere in it: then all of it is packed anew. */
    private byte[] packed(ChangeDescription change) {
        boolean renamed = change.getObjectChanges().values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.getFeature() instanceof EAttribute attribute && attribute.isID());
        if (renamed || !change.getObjectsToAttach().isEmpty()) {
            packing.forget();
        }
        return packing.pack(change.getObjectChanges().keySet());
    }

    private void takeBack(ChangeDescription change) {
        change.apply();
        forgetRecorder();
        packing.forget();
    }
}
