package care.quarterback.presentation.consensus;

import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.work.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Work that is led step by step: one line for each step, and the form of the one that is open.
 *
 * @param <I> what a person can ask for here; each action holds its own, to be handed back as it is
 * @param next what is next, one sentence
 * @param lines in order; at most one is open
 */
public record WorkScreen<I>(String next, List<Line<I>> lines) {

    public WorkScreen {
        lines = List.copyOf(lines);
    }

    /** The line that is open. */
    public Optional<Line<I>> open() {
        return lines.stream().filter(line -> line.form().isPresent()).findFirst();
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
     * @param key tells the lines apart, from one screen to the next
     * @param mark how far it is; @param markWord the same in a word
     * @param words what was done, or what will be
     * @param open opens it, to correct it or to do it; empty when it is open or nothing can be done
     * @param quick one action that needs no form
     * @param form what is shown under the line while it is open
     */
    public record Line<I>(
            String key,
            Mark mark,
            String markWord,
            String title,
            String words,
            Optional<Action<I>> open,
            Optional<Action<I>> quick,
            Optional<Form<I>> form) {}

    /** What is to be read and filled in. The first action is the next one. */
    public record Form<I>(List<String> notes, List<Field> fields, List<Action<I>> actions) {

        public Form {
            notes = List.copyOf(notes);
            fields = List.copyOf(fields);
            actions = List.copyOf(actions);
        }

        /** What the fields say until somebody fills them in. */
        public FieldValues values() {
            FieldValues values = FieldValues.none();
            for (Field field : fields) {
                values = values.with(field.values());
            }
            return values;
        }

        /** The field of this name. */
        Optional<FieldKey> named(String name) {
            return fields.stream()
                    .map(Field::key)
                    .filter(key -> key.name().equals(name))
                    .findFirst();
        }
    }

    /** A field with its label. */
    public sealed interface Field {

        FieldKey key();

        String label();

        /** What it says until somebody fills it in. */
        FieldValues values();

        static Field line(TextKey key, String label, String value) {
            return new TextField(key, label, value, Shape.LINE);
        }

        static Field page(TextKey key, String label, String value) {
            return new TextField(key, label, value, Shape.PAGE);
        }

        static Field day(TextKey key, String label, String value) {
            return new TextField(key, label, value, Shape.DAY);
        }

        static <V> Field choice(ChoiceKey<V> key, String label, V value, List<Choice<V>> choices) {
            return new ChoiceField<>(key, label, Optional.of(value), optional(choices));
        }

        /** Nothing is chosen until somebody chooses. @param none the words of the first line, which chooses nothing */
        static <V> Field open(ChoiceKey<V> key, String label, String none, List<Choice<V>> choices) {
            List<Choice<Optional<V>>> all = new ArrayList<>();
            all.add(new Choice<>(Optional.empty(), none));
            all.addAll(optional(choices));
            return new ChoiceField<>(key, label, Optional.empty(), all);
        }

        private static <V> List<Choice<Optional<V>>> optional(List<Choice<V>> choices) {
            return choices.stream()
                    .map(choice -> new Choice<>(Optional.of(choice.value()), choice.words()))
                    .toList();
        }
    }

    /** A line, several lines, or a line with a calendar beside it. */
    public enum Shape {
        LINE,
        PAGE,
        DAY
    }

    /** A field that is typed into. @param tall for several lines */
    public record TextField(TextKey key, String label, String value, Shape shape) implements Field {

        @Override
        public FieldValues values() {
            return FieldValues.none().with(key, value);
        }
    }

    /** A field to choose in. @param value one of the choices */
    public record ChoiceField<V>(ChoiceKey<V> key, String label, Optional<V> value, List<Choice<Optional<V>>> choices)
            implements Field {

        public ChoiceField {
            choices = List.copyOf(choices);
        }

        @Override
        public FieldValues values() {
            return FieldValues.none().with(key, value);
        }
    }

    /** Something to do. @param key of its button; @param primary the one next action; @param intent what it asks for */
    public record Action<I>(String key, String label, boolean primary, I intent) {}
}
