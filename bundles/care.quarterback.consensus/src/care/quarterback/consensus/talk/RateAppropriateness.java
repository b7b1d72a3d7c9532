package care.quarterback.consensus.talk;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.AppropriatenessRating;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;

/**
 * Writes down how one doctor rates an option for this patient in the call, after the RAND/UCLA scale.
 *
 * @param by who rates
 * @param value 1 (does not fit) to 9 (fits well)
 */
@CommandName("RateAppropriateness")
public record RateAppropriateness(
        @Refers(TreatmentOption.class) ObjectId option, String by, int value) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ConsensusCall call = OpenConsensus.heldCall(edit);
        TreatmentOption rated = edit.find(option, TreatmentOption.class);
        if (by == null || by.isBlank()) {
            throw CallWords.refuse("by", "refused.rater");
        }
        AppropriatenessRating rating = call.getRatings().stream()
                .filter(earlier -> earlier.getOption() == rated && by.strip().equalsIgnoreCase(earlier.getBy()))
                .findFirst()
                .orElse(null);
        OpenConsensus.refuseReplacing(call, "value", rating != null);
        if (rating == null) {
            rating = edit.create(AppropriatenessRating.class);
            rating.setOption(rated);
            rating.setBy(by.strip());
            call.getRatings().add(rating);
        }
        rating.setValue(value);
        EntryRules.check(rating);
    }
}
