package care.quarterback.presentation.opinion;

import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import java.util.Optional;

/**
 * What a doctor says of an option, as it was typed.
 *
 * @param option of the case; empty for a new one, or while none is chosen
 * @param newOption the name of a new one; empty where none is to be named
 * @param kind of a new one; null while none is chosen
 * @param stance null while none is chosen
 */
public record RecommendationDraft(
        Optional<ObjectId> option,
        Optional<String> newOption,
        OptionClass kind,
        Stance stance,
        Need need,
        Words words) {

    /** The doctor's words; blank where nothing was said. */
    public record Words(String reason, String purpose, String risks, String benefits) {}
}
