package care.quarterback.ui.tests;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Goal;
import care.quarterback.model.TreatmentOption;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.testkit.scenario.ScriptLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Enters how the options fit the goals, what the patient understood, and the decision. */
final class DecisionRobot {

    private final ScriptRobot script;
    private final Robot robot;
    private final Desktop desktop;
    private final ScreenText text;
    private final Sentences sentences;

    DecisionRobot(ScriptRobot script, Robot robot, Desktop desktop) {
        this.script = script;
        this.robot = robot;
        this.desktop = desktop;
        text = desktop.workplace().room().text();
        sentences = desktop.workplace().room().sentences();
    }

    /** Whether the line is about one of these; then it is entered. */
    boolean enters(ScriptLine line) {
        Map<String, String> said = line.fields();
        switch (line.words().get(2)) {
            case "rate-option" -> rate(said);
            case "check-understanding" -> understood(said);
            case "record-decision" -> decide(said);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void rate(Map<String, String> said) {
        script.page(text.of("overview.step", 7, text.of("step.7")));
        String goal = script.element(
                said.get("goal"),
                Goal.class,
                each -> each.isMain() ? text.of("matters.main", each.getText()) : each.getText());
        String cell = text.of("grid.rating", option(said.get("option")), goal);
        robot.enter(() -> robot.field(null, text.of("grid.author")), List.of(said.get("author")));
        script.saving(() -> {
            robot.enter(() -> robot.field(null, cell), List.of(said.get("value")));
            robot.accept(robot.field(null, cell));
        });
    }

    private void understood(Map<String, String> said) {
        String heading = panel("decision.understood");
        enter(heading, "decision.option", option(said.get("option")));
        enter(heading, "decision.explained", answer(said.get("reasons-explained")));
        enter(heading, "decision.says", answer(said.get("understood")));
        enter(heading, "decision.teachBack", said.get("teach-back"));
        press("decision.check");
    }

    private void decide(Map<String, String> said) {
        String heading = panel("decision.note");
        enter(heading, "decision.option", option(said.get("option")));
        enter(heading, "decision.decider", sentences.of("decision", "decider.patient", said.get("decider")));
        enter(heading, "decision.reason", said.get("reason"));
        enter(heading, "decision.expectation", said.get("expectation"));
        Arrays.stream(said.get("reasons-explained").split(","))
                .map(String::strip)
                .forEach(option -> robot.enter(() -> robot.after(heading, option(option)), List.of("yes")));
        press("decision.record");
    }

    private String panel(String heading) {
        desktop.show("care.quarterback.ui.consensus");
        robot.tab(text.of("panel.decision"));
        return text.of(heading);
    }

    private void enter(String heading, String label, String words) {
        robot.enter(() -> robot.after(heading, text.of(label)), List.of(words));
    }

    /** The key of a button is no part of its name. */
    private void press(String button) {
        script.saving(() -> robot.press(null, text.of(button).replace("&", "")));
    }

    private String option(String typed) {
        return script.element(
                typed, TreatmentOption.class, each -> text.of("matters.bar.title", each.getLetter(), each.getName()));
    }

    private String answer(String literal) {
        String word = sentences.word(Answer.valueOf(literal.toUpperCase(Locale.ROOT)));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
