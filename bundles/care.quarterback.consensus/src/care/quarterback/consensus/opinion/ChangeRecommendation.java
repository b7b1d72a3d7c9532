package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.Locks;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;

/** Changes what an opinion says of an option, all of it at once, while its version is not final. */
@CommandName("ChangeRecommendation")
public record ChangeRecommendation(
        @Refers(Recommendation.class) ObjectId recommendation, RecommendationEntry entry) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Recommendation changed = edit.find(recommendation, Recommendation.class);
        Locks.refuseInFinalVersion(changed);
        TreatmentOption option = edit.find(entry.option(), TreatmentOption.class);
        RecommendationWriting.write((OpinionVersion) changed.eContainer(), changed, option, entry.said());
    }
}
