package care.quarterback.ui.casefile;

import care.quarterback.desk.report.PrintedList;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.FamilyDrawing;
import care.quarterback.presentation.casefile.FamilyTree;
import care.quarterback.presentation.casefile.FamilyTree.Filling;
import care.quarterback.presentation.casefile.FamilyTree.Line;
import care.quarterback.presentation.casefile.FamilyTree.Person;
import care.quarterback.presentation.casefile.FamilyTree.Shape;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Draws the family. The arrow keys go from one person to the next; Enter or a click opens a relative's fields. */
final class FamilyTreeCanvas extends Canvas {

    private static final int SYMBOL = 26;
    private static final int NOTES = 3;
    private static final int WIDEST = 170;

    private final Look look;
    private final Consumer<ObjectId> open;
    private FamilyTree tree = new FamilyTree(List.of(), List.of(), "");
    private int chosen;

    /** @param name what a screen reader calls it @param open shows the fields of a relative */
    FamilyTreeCanvas(Composite parent, Look look, String name, Consumer<ObjectId> open) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        this.open = open;
        setBackground(parent.getBackground());
        setData(Look.KEY, "family.tree");
        setData(PrintSource.KEY, (PrintSource) () -> {
            FamilyTree shown = tree;
            return () -> new PrintedList.Part(name, FamilyDrawing.of(shown));
        });
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        addMouseListener(
                MouseListener.mouseDownAdapter(event -> at(event.x, event.y).ifPresent(this::choose)));
        addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> openChosen()));
        Look.name(this, () -> name + "\n" + chosen().map(Person::words).orElse("") + "\n" + tree.words());
    }

    void show(FamilyTree shown) {
        tree = shown;
        chosen = Math.min(chosen, Math.max(0, shown.people().size() - 1));
        redraw();
    }

    private Optional<Person> chosen() {
        return chosen < tree.people().size() ? Optional.of(tree.people().get(chosen)) : Optional.empty();
    }

    private void choose(Person person) {
        chosen = tree.people().indexOf(person);
        setFocus();
        redraw();
    }

    private void openChosen() {
        chosen().flatMap(Person::entry).ifPresent(open);
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> step(-1);
            case SWT.CR, SWT.KEYPAD_CR -> openChosen();
            default -> {}
        }
    }

    private void step(int by) {
        chosen = Math.clamp(chosen + by, 0, Math.max(0, tree.people().size() - 1));
        redraw();
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? 500 : width, tree.people().isEmpty() ? 0 : tree.rows() * rowHeight());
    }

    private int rowHeight() {
        return SYMBOL + lineHeight(Type.BOLD) + NOTES * lineHeight(Type.NOTE) + 3 * Look.GRID;
    }

    private int lineHeight(Type type) {
        var gc = new GC(this);
        try {
            gc.setFont(look.font(type));
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private double columnWidth() {
        return Math.min(WIDEST, getClientArea().width / Math.max(1, tree.columns()));
    }

    private int x(double column) {
        double spare = Math.max(0, getClientArea().width - tree.columns() * columnWidth()) / 2;
        return (int) Math.round(spare + (column - tree.left() + 0.5) * columnWidth());
    }

    private int y(double row) {
        return (int) Math.round((row - tree.top()) * rowHeight()) + SYMBOL / 2 + Look.GRID;
    }

    private Optional<Person> at(int x, int y) {
        return tree.people().stream()
                .filter(person -> Math.abs(x - x(person.column())) < columnWidth() / 2
                        && y > y(person.row()) - SYMBOL
                        && y < y(person.row()) + rowHeight() - SYMBOL)
                .findFirst();
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setForeground(look.color(Tone.MUTED));
        for (Line line : tree.lines()) {
            gc.setLineStyle(line.sure() ? SWT.LINE_SOLID : SWT.LINE_DASH);
            gc.drawLine(x(line.fromColumn()), bar(line.fromRow()), x(line.toColumn()), bar(line.toRow()));
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        for (int i = 0; i < tree.people().size(); i++) {
            person(gc, tree.people().get(i), isFocusControl() && i == chosen);
        }
    }

    /** Half a row is just above the symbols of the next one, below the notes of this one. */
    private int bar(double row) {
        return row == Math.floor(row) ? y(row) : y(Math.ceil(row)) - SYMBOL / 2 - Look.GRID / 2;
    }

    private void person(GC gc, Person person, boolean focused) {
        var box = new Rectangle(x(person.column()) - SYMBOL / 2, y(person.row()) - SYMBOL / 2, SYMBOL, SYMBOL);
        gc.setBackground(getBackground());
        shape(gc, person.shape(), box, true);
        gc.setBackground(look.color(Tone.TEXT));
        if (person.filling() != Filling.NONE && !person.patient()) {
            Rectangle before = gc.getClipping();
            int width = person.filling() == Filling.HALF ? SYMBOL / 2 : SYMBOL;
            gc.setClipping(new Rectangle(box.x, box.y, width, SYMBOL));
            shape(gc, person.shape(), box, true);
            gc.setClipping(before);
        }
        gc.setForeground(look.color(person.entry().isEmpty() && !person.patient() ? Tone.LINE : Tone.TEXT));
        gc.setLineWidth(2);
        shape(gc, person.shape(), box, false);
        if (person.deceased()) {
            gc.drawLine(box.x - 5, box.y + SYMBOL + 5, box.x + SYMBOL + 5, box.y - 5);
        }
        if (person.patient()) {
            gc.setForeground(look.color(Tone.ACCENT));
            gc.drawLine(box.x - 20, box.y + SYMBOL + 2, box.x - 4, box.y + SYMBOL - 10);
            gc.drawLine(box.x - 11, box.y + SYMBOL - 10, box.x - 4, box.y + SYMBOL - 10);
            gc.drawLine(box.x - 4, box.y + SYMBOL - 3, box.x - 4, box.y + SYMBOL - 10);
        }
        gc.setLineWidth(1);
        words(gc, person, box.y + SYMBOL + 4);
        if (focused) {
            gc.setForeground(look.color(Tone.ACCENT));
            gc.setLineWidth(2);
            int half = (int) (columnWidth() / 2) - 3;
            gc.drawRoundRectangle(
                    x(person.column()) - half, box.y - 6, 2 * half, rowHeight() - Look.GRID, Look.GRID, Look.GRID);
            gc.setLineWidth(1);
        }
    }

    private static void shape(GC gc, Shape shape, Rectangle box, boolean filled) {
        int[] diamond = {
            box.x + SYMBOL / 2,
            box.y,
            box.x + SYMBOL,
            box.y + SYMBOL / 2,
            box.x + SYMBOL / 2,
            box.y + SYMBOL,
            box.x,
            box.y + SYMBOL / 2
        };
        switch (shape) {
            case SQUARE -> {
                if (filled) {
                    gc.fillRectangle(box);
                } else {
                    gc.drawRectangle(box);
                }
            }
            case CIRCLE -> {
                if (filled) {
                    gc.fillOval(box.x, box.y, SYMBOL, SYMBOL);
                } else {
                    gc.drawOval(box.x, box.y, SYMBOL, SYMBOL);
                }
            }
            case DIAMOND -> {
                if (filled) {
                    gc.fillPolygon(diamond);
                } else {
                    gc.drawPolygon(diamond);
                }
            }
        }
    }

    private void words(GC gc, Person person, int top) {
        int room = (int) columnWidth() - Look.GRID;
        gc.setFont(look.font(Type.BOLD));
        gc.setForeground(look.color(Tone.TEXT));
        int y = top + centered(gc, person.title(), person.column(), top, room);
        gc.setFont(look.font(Type.NOTE));
        List<String> notes = person.notes();
        for (int i = 0; i < Math.min(NOTES, notes.size()); i++) {
            boolean more = i == NOTES - 1 && notes.size() > NOTES;
            y += centered(gc, more ? notes.get(i) + " …" : notes.get(i), person.column(), y, room);
        }
    }

    /** @return its height */
    private int centered(GC gc, String text, double column, int y, int room) {
        String shown = Look.shortened(gc, text, room);
        Point size = gc.textExtent(shown);
        gc.setBackground(getBackground());
        gc.drawText(shown, x(column) - size.x / 2, y); // no line runs through the words
        return size.y;
    }
}
