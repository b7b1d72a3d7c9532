package care.quarterback.core.practice;

import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;

/** Where the directory says something else today than a case took from it. Called on the thread that owns the case. */
public final class TakenQuery {

    private TakenQuery() {}

    /**
     * An entry of the case of which the directory has changed since.
     *
     * @param entry the case's own entry
     * @param now what the directory says now, for {@link RenewFromDirectory}; empty when it has no such entry any more
     * @param sentence what has changed, for a person
     */
    public record Changed(ObjectId entry, Optional<DirectorySnapshot> now, String sentence) {}

    /** In the order of the case. @param practice the directory as it is now */
    public static List<Changed> changed(CareCase careCase, PracticeRows practice) {
        return SnapshotCopy.taken(careCase)
                .flatMap(one -> changed(one, practice).stream())
                .toList();
    }

    private static Optional<Changed> changed(Element taken, PracticeRows practice) {
        var id = new ObjectId(taken.getId());
        String name = SnapshotCopy.name(taken);
        Optional<DirectorySnapshot> now = DirectorySnapshot.of(practice, SnapshotCopy.entry(taken));
        if (now.isEmpty()) {
            return Optional.of(new Changed(id, now, PracticeWords.of("taken.removed", name)));
        }
        List<String> fields = SnapshotCopy.differences(taken, now.get());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Changed(id, now, PracticeWords.of("taken.changed", String.join(", ", fields), name)));
    }
}
