package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.session.DocumentWriter.Place;
import care.quarterback.core.session.DocumentWriter.Stored;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A save of which the store gave no answer, such as when the connection was cut: it may be kept or not. The audit says
 * which, so that who tries again doesn't do it twice. Used by the writer's thread alone.
 */
final class LostAnswer {

    private final Place<?> place;
    private AuditEntry entry;
    private Object asked;

    LostAnswer(Place<?> place) {
        this.place = place;
    }

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
            return saving.get();
        } catch (StoreException failure) {
            return switch (fate(next, failure)) {
                case KEPT -> new SaveResult.Saved(base + 1);
                case NOT_KEPT -> throw failure;
                case UNKNOWN -> {
                    entry = next;
                    asked = wish;
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
     * What became of the save that got no answer; it is forgotten then.
     *
     * @throws StoreException while the store is away
     */
    Optional<Kept> settle(Object wish) {
        if (entry == null) {
            return Optional.empty();
        }
        boolean kept = place.audit().stream().anyMatch(each -> each.hash().equals(entry.hash()));
        var found = new Kept(entry, wish.equals(asked));
        entry = null;
        asked = null;
        return kept ? Optional.of(found) : Optional.empty();
    }
}
