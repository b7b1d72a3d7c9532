package care.quarterback.desk.services;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.entry.TypedCommands;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.OnDay;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.core.session.Together;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.exchange.EarlierImport;
import care.quarterback.desk.exchange.UndoImport;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.AuditRows;
import care.quarterback.steps.records.StoredPart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.emf.ecore.EClass;

/**
 * Enters into cases what people type, for the command line and scripts: any kind of entry, any action, by the one catalogue.
 * Sessions stay open, so that undo and redo reach over several calls; a case that somebody else has changed is opened anew.
 * Blocking; used by one thread.
 */
public final class EntryDesk {

    private static final int MOST_OPEN = 20;

    private final CaseSessions sessions;
    private final Clock clock;
    private final Catalogue catalogue = DeskCatalogue.get();
    private final Map<CaseId, CaseSession> open = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, CaseSession> eldest) {
            return size() > MOST_OPEN;
        }
    };

    /** @param clock the practice's */
    EntryDesk(CaseSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * How it is done.
     *
     * @param day what is taken for today; empty for the practice's own day
     * @param trial true to do it on a copy that is not kept
     * @param sentences in whose words fields and choices are understood
     */
    public record How(Optional<LocalDate> day, boolean trial, Sentences sentences) {}

    /**
     * What became of it.
     *
     * @param changed the entries that came, then those that were changed; empty unless it was done
     * @param words what changed, in sentences
     */
    public record Answer(CaseId id, Outcome outcome, List<ChangedEntries.Changed> changed, List<String> words) {

        public Answer {
            changed = List.copyOf(changed);
            words = List.copyOf(words);
        }
    }

    /** Opens a case. @param first its first command, for the new case's id */
    public Answer create(Function<CaseId, CaseCommand> first, How how) {
        CaseSession session = sessions.create();
        Answer answer = execute(session, how, typed -> List.of(first.apply(session.id())));
        if (answer.outcome().done() && !how.trial()) {
            open.put(session.id(), session);
        }
        return answer;
    }

    /** Does the commands together, or none of them. @param made of what was typed; may throw {@link CommandRejected} */
    public Answer enter(CaseId id, How how, Function<TypedCommands, List<CaseCommand>> made) {
        return execute(session(id), how, made);
    }

    /** Takes the newest command back, also one of another process. */
    public Answer undo(CaseId id, How how) {
        CaseSession session = how.trial() ? session(id).copy() : session(id);
        return answer(session, session.undoStored(catalogue::fact).join(), how);
    }

    /**
     * Takes an earlier import or merge apart, whatever was done since, as long as nothing rests on it.
     *
     * @param which the number of its entry in the audit, or part of the file's name; blank for the newest
     * @param merge whether a merge of two cases is meant
     */
    public Answer undoImport(CaseId id, String which, boolean merge, How how) {
        CaseSession session = how.trial() ? session(id).copy() : session(id);
        List<AuditEntry> audit = sessions.services().repository().audit(id);
        Earlier found = session.query(careCase -> {
                    try {
                        return new Earlier(Optional.of(EarlierImport.find(audit, careCase, which, merge)), List.of());
                    } catch (CommandRejected rejected) {
                        return new Earlier(Optional.empty(), rejected.problems());
                    }
                })
                .join();
        Outcome outcome = found.entry().isEmpty()
                ? new Outcome.Rejected(found.problems())
                : session.execute(new UndoImport(found.entry().get(), new ShortNames(how.sentences())))
                        .join();
        return answer(session, outcome, how);
    }

    /** An import, or why it is not clear which. */
    private record Earlier(Optional<AuditEntry> entry, List<Problem> problems) {}

    /** Does the newest undone command again. */
    public Answer redo(CaseId id, How how) {
        CaseSession session = how.trial() ? session(id).copy() : session(id);
        return answer(session, session.redoStored(catalogue::fact).join(), how);
    }

    /** The entries of a case, of one kind or of all, as other commands name them. */
    public Map<EntryKind, List<EntryReference.Named>> list(CaseId id, Optional<String> kind, Sentences sentences) {
        var references = new EntryReference(catalogue, sentences);
        List<EntryKind> kinds =
                kind.map(typed -> List.of(catalogue.kindLike(typed, sentences))).orElseGet(catalogue::kinds);
        return session(id)
                .query(careCase -> {
                    Map<EntryKind, List<EntryReference.Named>> all = new LinkedHashMap<>();
                    kinds.forEach(each -> all.put(each, references.all(careCase, each)));
                    return all;
                })
                .join();
    }

    /** Where the bytes of a document lie; empty when none are stored. @throws CommandRejected when it is not clear which */
    public Optional<StoredPart> document(CaseId id, String typed, Sentences sentences) {
        return find(id, "document", typed, Literals.DOCUMENT, sentences, StoredPart::of);
    }

    /** The document that is meant. @throws CommandRejected when it is not clear which */
    public ObjectId documentMeant(CaseId id, String typed, Sentences sentences) {
        return find(id, "document", typed, Literals.DOCUMENT, sentences, (careCase, found) -> found);
    }

    /** Whom of those around the patient is meant. @throws CommandRejected when it is not clear who */
    public ObjectId contactMeant(CaseId id, String typed, Sentences sentences) {
        return find(id, "person", typed, Literals.CONTACT, sentences, (careCase, found) -> found);
    }

    private <T> T find(
            CaseId id,
            String field,
            String typed,
            EClass wanted,
            Sentences sentences,
            BiFunction<CareCase, ObjectId, T> what) {
        var references = new EntryReference(catalogue, sentences);
        return session(id)
                .query(careCase -> {
                    try {
                        return new Found<>(
                                Optional.of(what.apply(careCase, references.find(careCase, field, typed, wanted))),
                                List.of());
                    } catch (CommandRejected rejected) {
                        return new Found<T>(Optional.empty(), rejected.problems());
                    }
                })
                .join()
                .orElseThrow();
    }

    /** What was looked for, or why it is not clear which. */
    private record Found<T>(Optional<T> what, List<Problem> problems) {

        T orElseThrow() {
            return what.orElseThrow(() -> new CommandRejected(problems));
        }
    }

    private Answer execute(CaseSession session, How how, Function<TypedCommands, List<CaseCommand>> made) {
        Made ready = session.query(careCase -> make(careCase, how, made)).join();
        if (!ready.problems().isEmpty()) {
            return new Answer(session.id(), new Outcome.Rejected(ready.problems()), List.of(), List.of());
        }
        CaseCommand whole = ready.commands().size() == 1 ? ready.commands().getFirst() : new Together(ready.commands());
        CaseCommand command =
                how.day().<CaseCommand>map(day -> new OnDay(whole, day)).orElse(whole);
        CaseSession place = how.trial() ? session.copy() : session;
        return answer(place, place.execute(command).join(), how);
    }

    /** Commands, or why there are none. */
    private record Made(List<CaseCommand> commands, List<Problem> problems) {}

    private Made make(CareCase careCase, How how, Function<TypedCommands, List<CaseCommand>> made) {
        LocalDate today = how.day().orElseGet(() -> LocalDate.now(clock));
        var typing = new Typing(careCase, today, clock.getZone(), catalogue, how.sentences());
        try {
            return new Made(made.apply(new TypedCommands(typing)), List.of());
        } catch (CommandRejected rejected) {
            return new Made(List.of(), rejected.problems());
        }
    }

    private Answer answer(CaseSession session, Outcome outcome, How how) {
        if (!(outcome instanceof Outcome.Done done)) {
            return new Answer(session.id(), outcome, List.of(), List.of());
        }
        var changes = new ChangedEntries(new EntryReference(catalogue, how.sentences()));
        return new Answer(
                session.id(),
                outcome,
                session.query(careCase -> changes.of(careCase, done.changes())).join(),
                new AuditRows(how.sentences()).changes(done.changes()));
    }

    /** The session that is open on the case; a new one where the case was changed elsewhere since. */
    private CaseSession session(CaseId id) {
        CaseSession present = open.get(id);
        if (present != null && present.revision().join() == sessions.revision(id)) {
            return present;
        }
        CaseSession fresh = sessions.open(id);
        open.put(id, fresh);
        return fresh;
    }
}
