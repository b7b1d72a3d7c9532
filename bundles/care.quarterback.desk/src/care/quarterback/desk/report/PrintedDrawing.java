package care.quarterback.desk.report;

import java.util.List;

/**
 * A drawing to be printed, in points from its upper left corner. It is made smaller where the page is narrower. Immutable.
 *
 * @param words the drawing in words, for who cannot see it
 */
public record PrintedDrawing(float width, float height, List<Mark> marks, String words) {

    public PrintedDrawing {
        marks = List.copyOf(marks);
    }

    /** What is drawn, one over the other. */
    public sealed interface Mark permits Stroke, Figure, Words {}

    /** A straight line. @param broken for what isn't known for sure */
    public record Stroke(float fromX, float fromY, float toX, float toY, float weight, boolean broken)
            implements Mark {}

    /** A closed shape. @param filled how much of it from the left, 0 to 1 */
    public record Figure(Shape shape, float x, float y, float size, float filled) implements Mark {}

    /** One line of text. @param x its middle; @param y its base line */
    public record Words(float x, float y, float size, boolean bold, String text) implements Mark {}

    /** The shapes there are. */
    public enum Shape {
        SQUARE,
        CIRCLE,
        DIAMOND
    }
}
