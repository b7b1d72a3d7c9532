package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.Locks;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import java.util.Comparator;
import java.util.List;

/** Says that of all that the doctor recommends this comes first; the others keep their order after it. */
@CommandName("RecommendFirst")
public record RecommendFirst(@Refers(Recommendation.class) ObjectId recommendation) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Recommendation first = edit.find(recommendation, Recommendation.class);
        Locks.refuseInFinalVersion(first);
        first.setStance(Stance.RECOMMENDED);
        first.setOrder(1);
        List<Recommendation> others = ((OpinionVersion) first.eContainer())
                .getRecommendations().stream()
                        .filter(each -> each != first && !each.isVoided())
                        .sorted(Comparator.comparingInt(Recommendation::getOrder))
                        .toList();
        for (int i = 0; i < others.size(); i++) {
            others.get(i).setOrder(i + 2);
        }
    }
}
