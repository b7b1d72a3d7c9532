package care.quarterback.steps.familyhistory;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.FamilyMemberHistory;
import care.quarterback.model.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The close relatives of the patient: parents, brothers and sisters, children. Everybody has a mother and a father, so
 * these count also when nobody wrote them down; how many brothers, sisters and children there are only the family knows.
 */
final class CloseFamily {

    private static final Set<Relationship> CLOSE = EnumSet.of(
            Relationship.MOTHER,
            Relationship.FATHER,
            Relationship.SISTER,
            Relationship.BROTHER,
            Relationship.DAUGHTER,
            Relationship.SON);

    private CloseFamily() {}

    /** @param key the entry's id; for a parent who is not written down the relationship */
    record Relative(String key, String name, Relationship relationship, boolean known) {}

    /** Parents first, then brothers and sisters, then children; within them as they were entered. */
    static List<Relative> of(CaseFacts facts, Sentences sentences) {
        List<Relative> relatives = new ArrayList<>();
        CaseFacts.standing(facts.careCase().getFamilyHistory())
                .filter(CloseFamily::close)
                .forEach(relative -> relatives.add(new Relative(
                        relative.getId(), name(relative, sentences), relative.getRelationship(), known(relative))));
        for (Relationship parent : List.of(Relationship.MOTHER, Relationship.FATHER)) {
            if (relatives.stream().noneMatch(relative -> relative.relationship() == parent)) {
                relatives.add(new Relative(parent.name(), sentences.word(parent), parent, false));
            }
        }
        relatives.sort(Comparator.comparing(relative -> rank(relative.relationship())));
        return relatives;
    }

    static boolean close(FamilyMemberHistory relative) {
        return relative.isFirstDegree() || CLOSE.contains(relative.getRelationship());
    }

    private static String name(FamilyMemberHistory relative, Sentences sentences) {
        return CaseFacts.blank(relative.getName())
                ? sentences.word(relative.getRelationship())
                : relative.getName().strip();
    }

    /** Somebody asked, or said why it cannot be asked. */
    private static boolean known(FamilyMemberHistory relative) {
        return relative.getAsked() == AskedStatus.ASKED
                || relative.getAsked() != AskedStatus.NOT_ASKED && !CaseFacts.blank(relative.getUnableReason());
    }

    private static int rank(Relationship relationship) {
        return switch (relationship) {
            case MOTHER, FATHER -> 0;
            case SISTER, BROTHER, HALF_SIBLING -> 1;
            case DAUGHTER, SON -> 2;
            default -> 3;
        };
    }
}
