package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.PanelRow.Group;
import java.util.List;

/** What the pairs of opinions tell of a group of the panel. */
public final class GroupsOfPairs {

    private GroupsOfPairs() {}

    /** The members of a group of diagnoses name one illness, and not only a near one or another side of it. */
    public static boolean oneIllness(Group group, List<PairRow> pairs) {
        return pairs.stream()
                .filter(pair -> group.opinions().contains(pair.first())
                        && group.opinions().contains(pair.second()))
                .allMatch(pair -> switch (pair.diagnosis()) {
                    case SAME, REFINED, ESTABLISHED, STILL_UNKNOWN -> true;
                    case RELATED, DIFFERENT, SIDE_CONFLICT, UNRESOLVED, NOT_CODED -> false;
                });
    }
}
