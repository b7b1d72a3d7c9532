package care.quarterback.ui.tests;

import care.quarterback.model.ConsensusTopic;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.testkit.scenario.ScriptLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Enters the doctors' talk on its tab below the comparison, which leads step by step. */
final class TalkRobot {

    private final ScriptRobot script;
    private final Robot robot;
    private final Desktop desktop;
    private final ScreenText text;

    TalkRobot(ScriptRobot script, Robot robot, Desktop desktop) {
        this.script = script;
        this.robot = robot;
        this.desktop = desktop;
        text = desktop.workplace().room().text();
    }

    /** Whether the line is about the talk; then it is entered. */
    boolean enters(ScriptLine line) {
        Map<String, String> said = line.fields();
        switch (line.words().get(2)) {
            case "request-consensus" -> {
                open("ASK", "sentOn");
                does("sent", said, Map.of("on", "sentOn"));
            }
            case "schedule-consensus-call" -> {
                open("SCHEDULE", "relationship");
                does("setDay", said, Map.of("on", "callDay", "relationship", "relationship"));
            }
            case "record-consensus-call" -> {
                open("HOLD", "attendees");
                does("begin", said, Map.of("on", "heldOn", "attendees", "attendees"));
                open("NOTES", "minutes");
                does("notes", said, Map.of("minutes", "minutes"));
            }
            case "record-consensus-outcome" -> outcome(said);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void outcome(Map<String, String> said) {
        open("OUTCOME", "outcome");
        String literal = said.get("outcome").replace('-', '_').toUpperCase(Locale.ROOT);
        robot.enter(() -> robot.field(null, label("outcome")), List.of(text.of("call.outcome." + literal)));
        for (String points : List.of("agreed", "open")) {
            Optional.ofNullable(said.get(points))
                    .ifPresent(lines -> robot.enter(() -> robot.field(null, label(points)), points(lines)));
        }
        does("outcome", said, Map.of("on", "outcomeOn", "by", "by", "agreed-diagnosis", "agreedCode"));
    }

    /** "TREATMENT: injection" is typed with the topic in its word. */
    private List<String> points(String lines) {
        return Arrays.stream(lines.split(";"))
                .map(String::strip)
                .map(this::point)
                .toList();
    }

    private String point(String line) {
        String[] parts = line.split(":", 2);
        return desktop.workplace().room().sentences().word(ConsensusTopic.valueOf(parts[0])) + ":" + parts[1];
    }

    /** Opens a part of the talk where another one is open. @param field of its own */
    private void open(String part, String field) {
        desktop.show("care.quarterback.ui.consensus");
        robot.tab(text.of("panel.call"));
        String opener = text.of("call.open") + ": " + text.of("call.part." + part);
        Waiting.until(opener, () -> {
            if (robot.find(null, label(field)).isEmpty()) { // the panel may open it by itself meanwhile
                robot.pressOffered(null, opener);
                return false;
            }
            return true;
        });
    }

    /** @param fields of the form, by what the script calls them */
    private void does(String button, Map<String, String> said, Map<String, String> fields) {
        fields.forEach((name, field) -> Optional.ofNullable(said.get(name))
                .ifPresent(words -> robot.enter(() -> robot.field(null, label(field)), List.of(words))));
        script.saving(() -> robot.press(null, text.of("call.do." + button) + "  (Ctrl+Enter)"));
    }

    private String label(String field) {
        return text.of("call.field." + field);
    }
}
