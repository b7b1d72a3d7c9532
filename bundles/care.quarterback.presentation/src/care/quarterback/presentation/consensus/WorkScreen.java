package care.quarterback.presentation.consensus;

import care.quarterback.presentation.work.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Work that is led step by step: one line for each step, and the form of the one that is open.
 *
 * @param next what is next, one sentence
 * @param lines in order; at most one is open
 */
public record WorkScreen(String next, List<Line> lines) {

    public WorkScreen {
        lines = List.copyOf(lines);
    }

    /** How far a step is. */
    public enum Mark {
        DONE,
        NOW,
        LATER,
        LEFT_OUT
    }

    /**
     * A step in one line.
     *
     * @param key names it to {@code open}
     * @param mark how far it is; @param markWord the same in a word
     * @param words what was done, or what will be
     * @param button what opens it, "Correct" or "Open"; empty when it is open or nothing can be done
     * @param quick one action that needs no form
     * @param form what is shown under the line while it is open
     */
    public record Line(
            String key,
            Mark mark,
            String markWord,
            String title,
            String words,
            String button,
            Optional<Action> quick,
            Optional<Form> form) {}

    /** What is to be read and filled in. The first action is the next one. */
    public record Form(List<String> notes, List<Field> fields, List<Action> actions) {

        public Form {
            notes = List.copyOf(notes);
            fields = List.copyOf(fields);
            actions = List.copyOf(actions);
        }
    }

    /** A field. @param value what it says until somebody types; @param choices empty for a field that is typed into */
    public record Field(String key, String label, String value, boolean tall, List<Choice<String>> choices) {

        public Field {
            choices = List.copyOf(choices);
        }

        static Field line(String key, String label, String value) {
            return new Field(key, label, value, false, List.of());
        }

        static Field page(String key, String label, String value) {
            return new Field(key, label, value, true, List.of());
        }

        static Field choice(String key, String label, String value, List<Choice<String>> choices) {
            return new Field(key, label, value, false, choices);
        }

        /** Nothing is chosen until somebody chooses. @param none the words of the first line, which chooses nothing */
        static Field open(String key, String label, String none, List<Choice<String>> choices) {
            List<Choice<String>> all = new ArrayList<>();
            all.add(new Choice<>("", none));
            all.addAll(choices);
            return new Field(key, label, "", false, all);
        }
    }

    /** Something to do. @param primary the one next action */
    public record Action(String key, String label, boolean primary) {}
}
