package care.quarterback.steps.records;

import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an office asked for and what is in the package for it, side by side. Immutable.
 *
 * @param opinion its number
 * @param place the office, else the doctor; empty when neither is known
 * @param due the last day on which something can still be added
 * @param open the package that documents go into; empty where each was sent, or there is none
 * @param free documents of the case that are in no package for this opinion
 */
public record PackageLists(
        int opinion,
        String place,
        Optional<LocalDate> due,
        Optional<ObjectId> open,
        List<Asked> asked,
        List<Packed> packed,
        List<Packed> free) {

    public PackageLists {
        asked = List.copyOf(asked);
        packed = List.copyOf(packed);
        free = List.copyOf(free);
    }

    /** How what was asked for stands. */
    public enum AskedState {
        MISSING,
        HERE,
        NOT_NEEDED
    }

    /**
     * Something that the office asked for.
     *
     * @param why why it is missing, or who does without it and why; empty for what is here
     * @param documents those that answer it
     */
    public record Asked(ObjectId id, String text, AskedState state, String why, Set<ObjectId> documents) {}

    /** How a document of the package stands. */
    public enum PackedState {
        NOT_ASKED,
        ASKED,
        /** The newest note of the primary care doctor, which always goes along. */
        NOTE,
        KEPT
    }

    /**
     * A document.
     *
     * @param day the day it tells of
     * @param why why it is in excess, or who keeps it and why; empty for what was asked for
     * @param items what it answers
     */
    public record Packed(
            ObjectId id, String title, Optional<LocalDate> day, PackedState state, String why, Set<ObjectId> items) {}
}
