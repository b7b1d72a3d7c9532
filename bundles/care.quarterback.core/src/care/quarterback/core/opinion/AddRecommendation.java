package care.quarterback.core.opinion;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;

/** Adds to the newest version of an opinion what the doctor says of one option. */
public record AddRecommendation(ObjectId opinion, RecommendationEntry entry) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OpinionVersion version = OpinionVersions.writable(edit.find(opinion, Opinion.class));
        TreatmentOption option = edit.find(entry.option(), TreatmentOption.class);
        if (version.getRecommendations().stream()
                .anyMatch(each -> each.getVoided() == null && each.getOption() == option)) {
            throw CommandRejected.because(
                    "option", "This opinion speaks of that option already. Change what it says there.");
        }
        Recommendation recommendation = edit.create(Recommendation.class);
        recommendation.setOption(option);
        recommendation.setStance(entry.stance());
        recommendation.setOrder(entry.order());
        recommendation.setNeed(entry.need());
        recommendation.setReason(entry.reason());
        version.getRecommendations().add(recommendation);
        EntryRules.check(recommendation);
    }
}
