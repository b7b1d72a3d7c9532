package care.quarterback.steps.visit;

import java.util.List;
import java.util.Optional;

/**
 * How the patient's situation is told so far.
 *
 * @param readingGrade the American school grade of the text after Flesch and Kincaid; empty without a text
 * @param askFurther questions that would make it more specific, each a sentence
 */
public record SituationRow(Optional<Double> readingGrade, List<String> askFurther) {

    public static final SituationRow NONE = new SituationRow(Optional.empty(), List.of());

    public SituationRow {
        askFurther = List.copyOf(askFurther);
    }
}
