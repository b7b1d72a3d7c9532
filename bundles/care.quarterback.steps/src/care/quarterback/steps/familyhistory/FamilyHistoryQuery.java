package care.quarterback.steps.familyhistory;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.FamilyCondition;
import care.quarterback.steps.familyhistory.CloseFamily.Relative;
import care.quarterback.steps.familyhistory.FamilyHistoryQuery.FamilyHistoryRows.Related;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads how far the close family was asked about. Immutable; called on the session's thread. */
public final class FamilyHistoryQuery {

    private final Sentences sentences;

    public FamilyHistoryQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    public FamilyHistoryRows rows(CaseFacts facts) {
        List<Relative> family = CloseFamily.of(facts, sentences);
        List<String> missing = family.stream()
                .filter(relative -> !relative.known())
                .map(Relative::name)
                .toList();
        return new FamilyHistoryRows(family.size() - missing.size(), family.size(), missing, related(facts));
    }

    private List<Related> related(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getFamilyHistory())
                .flatMap(relative -> relative.getConditions().stream()
                        .filter(FamilyCondition::isRelatedToQuestion)
                        .map(condition -> new Related(
                                CaseFacts.blank(relative.getName())
                                        ? sentences.word(relative.getRelationship())
                                        : relative.getName(),
                                CloseFamily.close(relative),
                                Objects.toString(condition.getText(), ""),
                                Optional.ofNullable(condition.getOnsetAge()))))
                .sorted(Comparator.comparing(Related::close).reversed())
                .toList();
    }

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
}
