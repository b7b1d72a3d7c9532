package care.quarterback.presentation.opinion;

import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import java.util.Optional;

/**
 * What a doctor says of an option, as it was typed.
 *
 * @param option of the case; empty for a new one, which has a name and a kind
 */
public record RecommendationDraft(
        Optional<ObjectId> option, String newOption, OptionClass kind, Stance stance, Need need, Words words) {

    /** The doctor's words; blank where nothing was said. */
    public record Words(String reason, String purpose, String risks, String benefits) {}
}
