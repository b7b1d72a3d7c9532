package care.quarterback.consensus.agreement;

import java.util.List;
import java.util.Optional;

/**
 * All opinions at once: how they group by diagnosis, treatment and need.
 *
 * @param notes what is worth knowing from the pairs
 * @param statistic why no statistic of agreement stands here; empty below two opinions
 */
public record PanelRow(
        Pattern diagnosis, Pattern treatment, Pattern need, List<String> notes, Optional<String> statistic) {

    public PanelRow {
        notes = List.copyOf(notes);
    }

    /**
     * The groups of one question.
     *
     * @param sizes group sizes, largest first, such as "2-1"; empty when nobody said anything
     * @param largest the name of the largest group, where it is alone
     */
    public record Pattern(String sizes, Optional<String> largest, List<Group> groups) {

        public Pattern {
            groups = List.copyOf(groups);
        }
    }

    /** One group: what it says, and the numbers of the opinions that say it. */
    public record Group(String name, List<Integer> opinions) {

        public Group {
            opinions = List.copyOf(opinions);
        }
    }
}
