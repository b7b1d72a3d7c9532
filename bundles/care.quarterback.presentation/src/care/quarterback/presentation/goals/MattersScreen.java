package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.model.value.ObjectId;
import java.util.List;

/**
 * What the panel on what matters shows. Immutable.
 *
 * @param empty why there is nothing to weigh yet, and what to do; else empty
 * @param summary the sentence under the bars
 * @param notes who rated, what is not rated, where raters differ
 * @param changes at which weights another option would lead
 * @param trial weights are being tried out that are not saved
 * @param standing whose weights these are, or that they are not saved
 */
public record MattersScreen(
        String empty,
        List<Slider> sliders,
        GoalBars bars,
        String summary,
        List<String> notes,
        List<String> changes,
        boolean trial,
        String standing,
        OptionSheet options) {

    public MattersScreen {
        sliders = List.copyOf(sliders);
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }

    /**
     * A goal with its weight.
     *
     * @param weight the weight in use, 0 to 10
     * @param said that weight in words, with the patient's own where it is a trial
     */
    public record Slider(ObjectId goal, String title, int weight, boolean trial, String said) {}
}
