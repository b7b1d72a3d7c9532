package care.quarterback.steps.familyhistory;

import java.util.List;
import java.util.Optional;

/**
 * How far the close family was asked about: parents, brothers and sisters, children.
 *
 * @param asked of how many it is known, or why it cannot be
 * @param of how many there are, both parents always counted
 * @param missing the others, parents first
 * @param related what of the family's illnesses bears on the question, close relatives first
 */
public record FamilyHistoryRows(int asked, int of, List<String> missing, List<Related> related) {

    public FamilyHistoryRows {
        missing = List.copyOf(missing);
        related = List.copyOf(related);
    }

    /** An illness in the family that bears on the question. @param age at which it began; empty when not known */
    public record Related(String relative, boolean close, String condition, Optional<Integer> age) {}
}
