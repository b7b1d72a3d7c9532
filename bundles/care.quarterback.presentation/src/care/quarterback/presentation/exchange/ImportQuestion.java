package care.quarterback.presentation.exchange;

import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.presentation.work.Choice;
import java.util.List;

/**
 * A patient of a file who could be one of the store: a person says who it is.
 *
 * @param key tells the questions of an import apart
 * @param sentence whom the file speaks of, and why it is not certain
 */
public record ImportQuestion(Object key, String sentence, List<Choice<Decision>> choices) {

    public ImportQuestion {
        choices = List.copyOf(choices);
    }
}
