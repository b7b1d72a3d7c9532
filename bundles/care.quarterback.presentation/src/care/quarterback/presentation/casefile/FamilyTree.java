package care.quarterback.presentation.casefile;

import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * The family as it is drawn, in columns and rows: the patient stands in column 0, a generation is a row, the oldest on top.
 * Immutable.
 *
 * @param people in reading order, the oldest generation first
 * @param lines what connects them
 * @param words the drawing in words, a line for each person
 */
public record FamilyTree(List<Person> people, List<Line> lines, String words) {

    public FamilyTree {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
    }

    /** How a person is drawn: by the sex that the relationship tells. */
    public enum Shape {
        SQUARE,
        CIRCLE,
        DIAMOND
    }

    /** How much of the shape is filled: nothing known, another illness, an illness that the case's question is about. */
    public enum Filling {
        NONE,
        HALF,
        FULL
    }

    /**
     * Someone in the drawing.
     *
     * @param entry the relative's entry; empty for the patient, and for a parent nobody has entered yet
     * @param title who it is: the relationship, or the patient's name
     * @param notes name, age, illnesses with the age at which they were found, a line each
     * @param words all of it in a sentence
     */
    public record Person(
            Optional<ObjectId> entry,
            double column,
            int row,
            Shape shape,
            Filling filling,
            boolean deceased,
            boolean patient,
            String title,
            List<String> notes,
            String words) {

        public Person {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A straight line, in columns and rows; a row's symbols stand on its whole number.
     *
     * @param sure whether it is known who descends from whom; else it is broken
     */
    public record Line(double fromColumn, double fromRow, double toColumn, double toRow, boolean sure) {}

    /** The columns that it takes, from the leftmost to the rightmost person. */
    public double columns() {
        return right() - left() + 1;
    }

    /** The leftmost column. */
    public double left() {
        return people.stream().mapToDouble(Person::column).min().orElse(0);
    }

    /** The rightmost column. */
    public double right() {
        return people.stream().mapToDouble(Person::column).max().orElse(0);
    }

    /** The row of the oldest generation that somebody is in. */
    public int top() {
        return people.stream().mapToInt(Person::row).min().orElse(0);
    }

    /** The rows that it takes, from the oldest generation that somebody is in. */
    public int rows() {
        return people.stream().mapToInt(Person::row).max().orElse(0) - top() + 1;
    }
}
