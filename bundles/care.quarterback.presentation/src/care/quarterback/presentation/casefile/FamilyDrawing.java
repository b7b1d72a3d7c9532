package care.quarterback.presentation.casefile;

import care.quarterback.desk.report.PrintedDrawing;
import care.quarterback.desk.report.PrintedDrawing.Figure;
import care.quarterback.desk.report.PrintedDrawing.Mark;
import care.quarterback.desk.report.PrintedDrawing.Shape;
import care.quarterback.desk.report.PrintedDrawing.Stroke;
import care.quarterback.desk.report.PrintedDrawing.Words;
import care.quarterback.presentation.casefile.FamilyTree.Filling;
import care.quarterback.presentation.casefile.FamilyTree.Line;
import care.quarterback.presentation.casefile.FamilyTree.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The family as it is printed: as on the screen, but with every word of what is known. Pure functions. */
public final class FamilyDrawing {

    private static final float COLUMN = 120;
    private static final float SYMBOL = 20;
    private static final float TEXT = 8;
    private static final float LINE = 10;
    private static final float GAP = 14;
    private static final float REACH = 4;

    /** So many letters stand beside each other in a column. */
    private static final int LETTERS = 24;

    private final FamilyTree tree;
    private final Map<Integer, Float> tops = new HashMap<>();
    private float height = GAP;

    private FamilyDrawing(FamilyTree tree) {
        this.tree = tree;
        for (int row = tree.top(); row < tree.top() + tree.rows(); row++) {
            int at = row;
            tops.put(row, height);
            int lines = tree.people().stream()
                    .filter(person -> person.row() == at)
                    .mapToInt(person -> lines(person).size())
                    .max()
                    .orElse(0);
            height += SYMBOL + LINE * (lines + 1) + GAP;
        }
    }

    /** @param tree with at least one person */
    public static PrintedDrawing of(FamilyTree tree) {
        return new FamilyDrawing(tree).drawn();
    }

    private PrintedDrawing drawn() {
        List<Mark> marks = new ArrayList<>();
        for (Line line : tree.lines()) {
            marks.add(new Stroke(
                    x(line.fromColumn()),
                    bar(line.fromRow()),
                    x(line.toColumn()),
                    bar(line.toRow()),
                    0.7f,
                    !line.sure()));
        }
        tree.people().forEach(person -> person(person, marks));
        return new PrintedDrawing((float) (tree.columns() * COLUMN), height, marks, tree.words());
    }

    private void person(Person person, List<Mark> marks) {
        float left = x(person.column()) - SYMBOL / 2;
        float top = tops.get(person.row());
        float filled =
                person.patient() || person.filling() == Filling.NONE ? 0 : person.filling() == Filling.HALF ? 0.5f : 1;
        marks.add(new Figure(Shape.valueOf(person.shape().name()), left, top, SYMBOL, filled));
        if (person.deceased()) {
            marks.add(new Stroke(left - REACH, top + SYMBOL + REACH, left + SYMBOL + REACH, top - REACH, 1.2f, false));
        }
        if (person.patient()) {
            arrow(left - REACH / 2, top + SYMBOL - 2 * REACH, marks);
        }
        float y = top + SYMBOL + LINE + REACH / 2;
        List<String> lines = lines(person);
        int titles = wrapped(person.title()).size();
        for (int i = 0; i < lines.size(); i++) {
            marks.add(new Words(x(person.column()), y + i * LINE, TEXT, i < titles, lines.get(i)));
        }
    }

    /** Points at the patient. */
    private static void arrow(float x, float y, List<Mark> marks) {
        marks.add(new Stroke(x - 12, y + 9, x, y, 1.2f, false));
        marks.add(new Stroke(x - 6, y, x, y, 1.2f, false));
        marks.add(new Stroke(x, y + 6, x, y, 1.2f, false));
    }

    private float x(double column) {
        return (float) ((column - tree.left() + 0.5) * COLUMN);
    }

    /** A whole row is the middle of its symbols; half a row is above those of the next one. */
    private float bar(double row) {
        float top = tops.get((int) Math.ceil(row));
        return row == Math.floor(row) ? top + SYMBOL / 2 : top - GAP / 2;
    }

    private static List<String> lines(Person person) {
        List<String> lines = new ArrayList<>(wrapped(person.title()));
        person.notes().forEach(note -> lines.addAll(wrapped(note)));
        return lines;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
