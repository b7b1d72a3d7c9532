package care.quarterback.presentation.opinion;

import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import java.util.Map;
import java.util.Optional;

/**
 * What a doctor says of an option, as it was typed.
 *
 * @param option of the case; empty for a new one, or while none is chosen
 * @param newOption the name of a new one; empty where none is to be named
 * @param kind of a new one; null while none is chosen
 * @param stance null while none is chosen
 * @param said the doctor's words
 */
public record RecommendationDraft(
        Optional<ObjectId> option, Optional<String> newOption, OptionClass kind, Stance stance, Need need, Words said) {

    /** The same in words, which {@link #read} understands. */
    public Map<String, String> words() {
        return new DraftWords()
                .with("option", option.map(ObjectId::value).orElse(""))
                .with("named", newOption.isPresent() ? "true" : "")
                .with("newOption", newOption.orElse(""))
                .with("kind", kind)
                .with("stance", stance)
                .with("need", need)
                .with("reason", said.reason())
                .with("purpose", said.purpose())
                .with("risks", said.risks())
                .with("benefits", said.benefits())
                .all();
    }

    /** What {@link #words} says. */
    public static RecommendationDraft read(Map<String, String> words) {
        var from = new DraftWords(words);
        String option = from.text("option");
        return new RecommendationDraft(
                option.isEmpty() ? Optional.empty() : Optional.of(new ObjectId(option)),
                from.text("named").isEmpty() ? Optional.empty() : Optional.of(from.text("newOption")),
                from.literal("kind", OptionClass.class),
                from.literal("stance", Stance.class),
                from.literal("need", Need.class),
                new Words(from.text("reason"), from.text("purpose"), from.text("risks"), from.text("benefits")));
    }

    /** The doctor's words; blank where nothing was said. */
    public record Words(String reason, String purpose, String risks, String benefits) {}
}
