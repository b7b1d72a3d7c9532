package care.quarterback.presentation.practice;

import care.quarterback.presentation.work.Choice;
import java.util.List;
import java.util.Map;

/**
 * The settings of the practice. Immutable.
 *
 * @param zone the id; empty for the computer's
 * @param language the tag; empty for the computer's
 * @param numbers the numbers behind due dates and prompts
 * @param refusals what is wrong, by "name", "zone", "language" or a number's code
 */
public record SettingsScreen(
        String name,
        String zone,
        List<Choice<String>> zones,
        String language,
        List<Choice<String>> languages,
        List<Number> numbers,
        Map<String, String> refusals) {

    public SettingsScreen {
        zones = List.copyOf(zones);
        languages = List.copyOf(languages);
        numbers = List.copyOf(numbers);
        refusals = Map.copyOf(refusals);
    }

    /**
     * A number that the practice can choose.
     *
     * @param label what it means
     * @param range which numbers can be chosen, in words
     * @param back the words of the button that goes back to what ships; empty while nothing else was chosen
     */
    public record Number(String code, String label, String value, String range, String back) {}
}
