package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.TreatmentOption;

/** Writes what a doctor says of an option into the model. */
final class RecommendationWriting {

    private RecommendationWriting() {}

    static void add(CaseEdit edit, OpinionVersion version, TreatmentOption option, RecommendationEntry.Said said) {
        Recommendation recommendation = edit.create(Recommendation.class);
        version.getRecommendations().add(recommendation);
        write(version, recommendation, option, said);
    }

    static void write(
            OpinionVersion version, Recommendation written, TreatmentOption option, RecommendationEntry.Said said) {
        if (version.getRecommendations().stream()
                .anyMatch(each -> each != written && !each.isVoided() && each.getOption() == option)) {
            throw CommandRejected.because("option", Message.of("refusals", "opinion.recommendationThere"));
        }
        written.setOption(option);
        written.setStance(said.stance());
        written.setOrder(said.order());
        written.setNeed(said.need());
        written.setReason(said.reason());
        written.setPurpose(filled(said.purpose()));
        written.setRisks(filled(said.risks()));
        written.setBenefits(filled(said.benefits()));
        EntryRules.check(written);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
