package care.quarterback.consensus.opinion;

import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;

/** Adds to the newest version of an opinion what the doctor says of one option. */
@Adds(Recommendation.class)
@CommandName("AddRecommendation")
public record AddRecommendation(@Refers(Opinion.class) ObjectId opinion, RecommendationEntry entry)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion version = OpinionVersions.writable(edit.find(opinion, Opinion.class));
        RecommendationWriting.add(edit, version, edit.find(entry.option(), TreatmentOption.class), entry.said());
    }
}
