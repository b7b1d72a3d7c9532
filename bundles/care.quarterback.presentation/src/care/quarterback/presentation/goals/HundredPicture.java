package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.OptionSheet.OptionPicture;
import care.quarterback.presentation.text.ScreenText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A hundred people as a drawing shows them, row by row, ten in each. Immutable; knows nothing of a screen.
 *
 * @param marks a hundred, in the order of drawing
 * @param legend what each kind of mark that occurs stands for
 * @param words the figure in words, with its source
 */
public record HundredPicture(String title, List<Mark> marks, List<Meaning> legend, String words) {

    /** How many stand in a row. */
    public static final int ROW = 10;

    public HundredPicture {
        marks = List.copyOf(marks);
        legend = List.copyOf(legend);
    }

    /** How a person is drawn: a full dot, a ring with a dot, a cross, an empty ring. */
    public enum Mark {
        HELPED,
        PERHAPS,
        NOT_HELPED,
        UNSAID
    }

    /** What a mark stands for, with its number. */
    public record Meaning(Mark mark, String words) {}

    public static HundredPicture of(OptionPicture picture, ScreenText text) {
        List<Mark> marks = new ArrayList<>();
        List<Meaning> legend = new ArrayList<>();
        add(Mark.HELPED, picture.helped(), text.of("matters.picture.helped", picture.helped()), marks, legend);
        add(Mark.PERHAPS, picture.perhaps(), text.of("matters.picture.perhaps", picture.perhaps()), marks, legend);
        add(
                Mark.NOT_HELPED,
                picture.notHelped(),
                text.of("matters.picture.notHelped", picture.notHelped()),
                marks,
                legend);
        add(Mark.UNSAID, picture.unsaid(), text.of("matters.picture.unsaid", picture.unsaid()), marks, legend);
        return new HundredPicture(picture.title(), marks, legend, picture.sentence());
    }

    private static void add(Mark mark, int count, String words, List<Mark> marks, List<Meaning> legend) {
        if (count > 0) {
            marks.addAll(Collections.nCopies(count, mark));
            legend.add(new Meaning(mark, words));
        }
    }
}
