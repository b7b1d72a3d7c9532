package care.quarterback.core.familyhistory;

import java.util.List;

/**
 * How far the close family was asked about: parents, brothers and sisters, children.
 *
 * @param asked of how many it is known, or why it cannot be
 * @param of how many there are, both parents always counted
 * @param missing the others, parents first
 */
public record FamilyHistoryRows(int asked, int of, List<String> missing) {

    public FamilyHistoryRows {
        missing = List.copyOf(missing);
    }
}
