package care.quarterback.desk.services;

import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Message;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.exchange.CloseAsDouble;
import care.quarterback.desk.exchange.TakeOverCase;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Makes one case of two that were opened for the same person. Both keep in their audit what was done. Remembers what it has
 * done, to take it back. Blocking; used by one thread at a time.
 */
public final class MergeDesk {

    private final Function<CaseId, CaseSession> sessions;
    private final Function<CaseId, List<String>> people;
    private final Map<CaseId, CaseSession> used = new HashMap<>();
    private final Deque<CaseSession> undo = new ArrayDeque<>();

    /**
     * What a merge would do; nothing is changed.
     *
     * @param taken how many entries of each kind the case that is kept would take over
     * @param refusal why it can't be done; empty when it can
     */
    public record Preview(List<Taken> taken, List<Problem> refusal) {

        public Preview {
            taken = List.copyOf(taken);
            refusal = List.copyOf(refusal);
        }
    }

    /** So many entries of a kind. */
    public record Taken(EntryKind kind, int count) {}

    /** @param people who alone may open a case; empty where everybody may */
    MergeDesk(Function<CaseId, CaseSession> sessions, Function<CaseId, List<String>> people) {
        this.sessions = sessions;
        this.people = people;
    }

    /** What is restricted must not become readable, nor hidden, by a merge. */
    private Optional<Outcome.Rejected> keptApart(CaseId kept, CaseId doubled) {
        return Set.copyOf(people.apply(kept)).equals(Set.copyOf(people.apply(doubled)))
                ? Optional.empty()
                : Optional.of(new Outcome.Rejected(List.of(new Problem("", Message.of("store", "mergeRestricted")))));
    }

    private CaseSession session(CaseId id) {
        return used.computeIfAbsent(id, sessions);
    }

    /** What {@link #merge} would do, tried on a copy. */
    public Preview preview(CaseId kept, CaseId doubled) {
        CareCase other = session(doubled).query(EcoreUtil::copy).join();
        List<Taken> taken = session(kept)
                .query(careCase -> {
                    Map<EntryKind, Integer> counts = new LinkedHashMap<>();
                    TakeOverCase.fresh(careCase, other)
                            .forEach(entry -> counts.merge(DeskCatalogue.get().kind(entry.eClass()), 1, Integer::sum));
                    return counts.entrySet().stream()
                            .map(each -> new Taken(each.getKey(), each.getValue()))
                            .toList();
                })
                .join();
        Optional<Outcome.Rejected> apart = keptApart(kept, doubled);
        if (apart.isPresent()) {
            return new Preview(taken, apart.get().problems());
        }
        Outcome tried = session(kept).copy().execute(new TakeOverCase(other)).join();
        return new Preview(taken, tried instanceof Outcome.Rejected rejected ? rejected.problems() : List.of());
    }

    /**
     * Takes what the double holds over into the case that is kept, then closes the double. Nothing is changed when one of the two
     * cannot be done.
     */
    public Outcome merge(CaseId kept, CaseId doubled) {
        Optional<Outcome.Rejected> apart = keptApart(kept, doubled);
        if (apart.isPresent()) {
            return apart.get();
        }
        CaseSession into = session(kept);
        CaseSession from = session(doubled);
        String name = into.query(careCase -> careCase.getNumber() == null ? kept.value() : careCase.getNumber())
                .join();
        Outcome taken = into.execute(
                        new TakeOverCase(from.query(EcoreUtil::copy).join()))
                .join();
        if (!taken.done()) {
            return taken;
        }
        Outcome closed = from.execute(new CloseAsDouble(name)).join();
        if (!closed.done()) {
            into.undo().join();
            return closed;
        }
        undo.push(into);
        undo.push(from);
        return taken;
    }

    /** Takes the last merge back: the double is open again, then the other case is as it was. Empty when there was none. */
    public Optional<Outcome> undo() {
        Optional<Outcome> last = Optional.empty();
        while (!undo.isEmpty() && last.filter(outcome -> !outcome.done()).isEmpty()) {
            last = Optional.of(undo.pop().undo().join());
        }
        return last;
    }
}
