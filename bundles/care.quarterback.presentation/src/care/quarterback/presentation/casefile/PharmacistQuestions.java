package care.quarterback.presentation.casefile;

import care.quarterback.presentation.text.ScreenText;
import care.quarterback.steps.medication.MedicationRows;
import care.quarterback.steps.medication.MedicationRows.AskPrompt;
import care.quarterback.steps.medication.MedicationRows.Kidney;
import java.util.List;

/**
 * What the list of medicines gives to ask a pharmacist about, who decides. Immutable.
 *
 * @param sentence how many questions there are, and the kidney test behind them; empty while there is none
 */
public record PharmacistQuestions(String sentence, List<Line> lines) {

    public PharmacistQuestions {
        lines = List.copyOf(lines);
    }

    /**
     * One question.
     *
     * @param medicines those it is about; empty for contrast
     * @param why what put it on the list
     * @param source whom the rule comes from
     */
    public record Line(String medicines, String question, String why, String source) {}

    static PharmacistQuestions of(ScreenText text, MedicationRows rows) {
        List<Line> lines =
                rows.questions().stream().map(prompt -> line(text, prompt)).toList();
        if (lines.isEmpty()) {
            return new PharmacistQuestions("", lines);
        }
        String count = text.of("pharmacist.some", lines.size());
        return new PharmacistQuestions(
                rows.kidney().map(test -> count + " " + kidney(text, test)).orElse(count), lines);
    }

    private static Line line(ScreenText text, AskPrompt prompt) {
        return new Line(
                String.join(", ", prompt.medicines()),
                prompt.question(),
                text.of("pharmacist.why." + prompt.kind().name()),
                prompt.source());
    }

    private static String kidney(ScreenText text, Kidney test) {
        return test.on()
                .map(day -> text.of("pharmacist.kidney.on", test.value(), day))
                .orElseGet(() -> text.of("pharmacist.kidney", test.value()));
    }
}
