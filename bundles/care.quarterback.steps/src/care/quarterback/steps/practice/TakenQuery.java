package care.quarterback.steps.practice;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Message;
import care.quarterback.model.Candidate;
import care.quarterback.model.CareCase;
import care.quarterback.model.Clinician;
import care.quarterback.model.Element;
import care.quarterback.model.Office;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a case took from the directory, and where the directory says something else today. Called on the thread that owns
 * the case.
 */
public final class TakenQuery {

    private TakenQuery() {}

    /**
     * An entry of the case that was taken from the directory.
     *
     * @param entry the case's own entry
     * @param list from which list of the directory
     * @param changed empty while the directory says the same
     */
    public record Taken(ObjectId entry, DirectoryList list, String name, Optional<Changed> changed) {}

    /**
     * An entry of the case of which the directory has changed since.
     *
     * @param entry the case's own entry
     * @param now what the directory says now, for {@link RenewFromDirectory}; empty when it has no such entry any more
     * @param message what has changed
     * @param details both values of each text that differs
     */
    public record Changed(ObjectId entry, Optional<DirectorySnapshot> now, Message message, List<Message> details) {

        public Changed {
            details = List.copyOf(details);
        }
    }

    /** In the order of the case. @param practice the directory as it is now */
    public static List<Taken> all(CareCase careCase, PracticeRows practice) {
        return SnapshotCopy.taken(careCase)
                .map(entry -> new Taken(
                        new ObjectId(entry.getId()), list(entry), SnapshotCopy.name(entry), changed(entry, practice)))
                .toList();
    }

    /** Only what has changed. @param practice the directory as it is now */
    public static List<Changed> changed(CareCase careCase, PracticeRows practice) {
        return all(careCase, practice).stream()
                .flatMap(taken -> taken.changed().stream())
                .toList();
    }

    /** The further opinions for which a remote programme can come into question, by their number. */
    public static SortedMap<Integer, ObjectId> opinions(CareCase careCase) {
        SortedMap<Integer, ObjectId> opinions = new TreeMap<>();
        CaseFacts.standing(careCase.getReferrals())
                .forEach(referral -> opinions.put(referral.getOpinionNumber(), new ObjectId(referral.getId())));
        return opinions;
    }

    private static DirectoryList list(Element taken) {
        return switch (taken) {
            case Office office -> DirectoryList.OFFICE;
            case Clinician clinician -> DirectoryList.CLINICIAN;
            case Candidate candidate -> DirectoryList.PROGRAMME;
            default -> DirectoryList.PLAN;
        };
    }

    private static Optional<Changed> changed(Element taken, PracticeRows practice) {
        var id = new ObjectId(taken.getId());
        String name = SnapshotCopy.name(taken);
        Optional<DirectorySnapshot> now = DirectorySnapshot.of(practice, SnapshotCopy.entry(taken));
        if (now.isEmpty()) {
            return Optional.of(new Changed(id, now, PracticeWords.of("taken.removed", name), List.of()));
        }
        List<Message> fields = SnapshotCopy.differences(taken, now.get());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Changed(
                        id,
                        now,
                        PracticeWords.of("taken.changed", fields, name),
                        SnapshotCopy.details(taken, now.get())));
    }
}
