package care.quarterback.presentation.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.PrintedDrawing;
import care.quarterback.desk.report.PrintedDrawing.Figure;
import care.quarterback.desk.report.PrintedDrawing.Stroke;
import care.quarterback.desk.report.PrintedDrawing.Words;
import care.quarterback.presentation.casefile.FamilyTree.Filling;
import care.quarterback.presentation.casefile.FamilyTree.Line;
import care.quarterback.presentation.casefile.FamilyTree.Person;
import care.quarterback.presentation.casefile.FamilyTree.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamilyDrawingTest {

    private static final String LONG = "breast cancer at 48, then ovarian cancer at 61, treated twice";

    private static Person person(double column, int row, String title, Filling filling, String... notes) {
        return new Person(
                Optional.empty(),
                column,
                row,
                row == 0 ? Shape.DIAMOND : Shape.CIRCLE,
                filling,
                row < 0,
                row == 0,
                title,
                List.of(notes),
                title);
    }

    private final PrintedDrawing drawing = FamilyDrawing.of(new FamilyTree(
            List.of(
                    person(-0.5, -1, "Mother", Filling.FULL, LONG),
                    person(0.5, -1, "Father", Filling.HALF),
                    person(0, 0, "Olga", Filling.NONE)),
            List.of(new Line(-0.5, -1, 0.5, -1, true), new Line(0, -1, 0, -0.5, false)),
            "Mother and father of Olga"));

    private <M> Stream<M> marks(Class<M> type) {
        return drawing.marks().stream().filter(type::isInstance).map(type::cast);
    }

    @Test
    void everyWordIsPrintedBelowItsPersonAndNothingLeavesThePaper() {
        String words = marks(Words.class)
                .filter(each -> !each.bold())
                .map(Words::text)
                .reduce("", (one, next) -> one + " " + next)
                .strip();
        assertEquals(LONG, words);
        assertEquals(
                List.of("Mother", "Father", "Olga"),
                marks(Words.class).filter(Words::bold).map(Words::text).toList());
        assertTrue(marks(Words.class)
                .allMatch(each -> each.x() > 0 && each.x() < drawing.width() && each.y() < drawing.height()));
        float lowest = (float) marks(Words.class)
                .filter(each -> LONG.contains(each.text()))
                .mapToDouble(Words::y)
                .max()
                .orElseThrow();
        assertTrue(marks(Figure.class).toList().getLast().y() > lowest, "the next generation begins below the words");
    }

    @Test
    void theSymbolsSayWhoIsIllAndWhoDied() {
        assertEquals(
                List.of(1f, 0.5f, 0f), marks(Figure.class).map(Figure::filled).toList());
        assertEquals(2 + 2 + 3, marks(Stroke.class).count(), "lines, strokes over who died, the arrow");
        assertEquals(1, marks(Stroke.class).filter(Stroke::broken).count());
        assertEquals("Mother and father of Olga", drawing.words());
    }
}
