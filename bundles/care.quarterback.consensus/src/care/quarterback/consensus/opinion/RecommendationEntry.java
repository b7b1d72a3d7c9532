package care.quarterback.consensus.opinion;

import care.quarterback.core.session.Refers;
import care.quarterback.model.Need;
import care.quarterback.model.Stance;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;

/** What an opinion says of one option of the case. */
public record RecommendationEntry(
        @Refers(TreatmentOption.class) ObjectId option, Said said) {

    /** With the reason only. @param order 1 for what the doctor would do first */
    public RecommendationEntry(ObjectId option, Stance stance, int order, Need need, String reason) {
        this(option, new Said(stance, order, need, reason, "", "", ""));
    }

    /**
     * The doctor's words of an option; blank where the doctor said nothing.
     *
     * @param order 1 for what the doctor would do first
     * @param need whether the doctor says that it is needed
     */
    public record Said(
            Stance stance, int order, Need need, String reason, String purpose, String risks, String benefits) {}
}
