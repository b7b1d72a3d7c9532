package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.session.DocumentWriter.Place;
import care.quarterback.core.session.DocumentWriter.Stored;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A save of which the store gave no answer, such as when the connection was cut: it may be kept or not. The audit says
 * which, so that who tries again doesn't do it twice. Used by the writer's thread alone.
 */
final class LostAnswer {

    private final Place<?> place;
    private final List<Unanswered> unanswered = new ArrayList<>(); // all on one revision: one of them at most is kept

    LostAnswer(Place<?> place) {
        this.place = place;
    }

    private record Unanswered(AuditEntry entry, Object asked) {}

    /** What the store turned out to have kept. @param again whether just this is asked for now */
    record Kept(AuditEntry entry, boolean again) {}

    private enum Fate {
        KEPT,
        NOT_KEPT,
        UNKNOWN
    }

    /**
     * Saves; where the store fails but answers, it is asked at once what it kept.
     *
     * @param base the revision that is saved upon
     * @param wish what was asked for, equal to what is asked for when somebody tries again
     * @throws StoreException when it was not kept, or nobody knows
     */
    SaveResult save(long base, AuditEntry next, Object wish, Supplier<SaveResult> saving) {
        try {
            SaveResult result = saving.get();
            if (result instanceof SaveResult.Saved) {
                unanswered.clear(); // what stood on the revision before can't be kept any more
            }
            return result;
        } catch (StoreException failure) {
            return switch (fate(next, failure)) {
                case KEPT -> {
                    unanswered.clear();
                    yield new SaveResult.Saved(base + 1);
                }
                case NOT_KEPT -> throw failure;
                case UNKNOWN -> {
                    unanswered.add(new Unanswered(next, wish));
                    throw new StoreException(failure.kind(), Message.of("store", "unanswered"), failure);
                }
            };
        }
    }

    private Fate fate(AuditEntry next, StoreException failure) {
        if (failure.kind() == StoreException.Kind.UNREACHABLE) {
            return Fate.UNKNOWN; // asking would only wait once more
        }
        try {
            Optional<Stored> stored = place.load();
            return stored.filter(each -> each.head().equals(AuditHead.of(next))).isPresent()
                    ? Fate.KEPT
                    : Fate.NOT_KEPT;
        } catch (StoreException away) {
            return Fate.UNKNOWN;
        }
    }

    /**
     * What became of saves that got no answer. One that isn't kept yet may still be on its way: it's asked about again where
     * the next one is too late.
     *
     * @throws StoreException while the store is away
     */
    Optional<Kept> settle(Object wish) {
        if (unanswered.isEmpty()) {
            return Optional.empty();
        }
        long before = unanswered.getFirst().entry().seq() - 1;
        Set<String> kept = place.audit(before).stream().map(AuditEntry::hash).collect(Collectors.toSet());
        Optional<Unanswered> found = unanswered.stream()
                .filter(each -> kept.contains(each.entry().hash()))
                .findFirst();
        if (found.isPresent()) {
            unanswered.clear();
        }
        return found.map(each -> new Kept(each.entry(), wish.equals(each.asked())));
    }
}
