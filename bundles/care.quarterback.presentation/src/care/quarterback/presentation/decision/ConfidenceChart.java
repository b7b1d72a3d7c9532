package care.quarterback.presentation.decision;

import care.quarterback.consensus.decision.DecisionRows.Sure;
import care.quarterback.presentation.text.ScreenText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How sure the patient felt, from answer to answer, as a small line. The answers stand at equal distances, each with its day.
 * Immutable; knows nothing of a screen.
 *
 * @param words the line in words
 */
public record ConfidenceChart(List<Dot> dots, String words) {

    private static final double TOP = 10;

    public ConfidenceChart {
        dots = List.copyOf(dots);
    }

    /** One answer. @param x of the width, 0 to 1; @param y of the height from below, 0 to 1 */
    public record Dot(double x, double y, int value, String moment, String day) {}

    public static ConfidenceChart of(List<Sure> answers, ScreenText text) {
        List<Dot> dots = new ArrayList<>();
        for (Sure sure : answers) {
            double x = answers.size() == 1 ? 0.5 : dots.size() / (double) (answers.size() - 1);
            dots.add(new Dot(x, sure.value() / TOP, sure.value(), sure.milestone(), text.date(sure.on())));
        }
        if (answers.isEmpty()) {
            return new ConfidenceChart(dots, text.of("confidence.none"));
        }
        int change = answers.getLast().value() - answers.getFirst().value();
        String key = answers.size() == 1
                ? "confidence.single"
                : change > 0 ? "confidence.more" : change < 0 ? "confidence.less" : "confidence.same";
        return new ConfidenceChart(
                dots,
                text.of(key, Math.abs(change)) + " "
                        + answers.stream().map(Sure::sentence).collect(Collectors.joining(" ")));
    }
}
