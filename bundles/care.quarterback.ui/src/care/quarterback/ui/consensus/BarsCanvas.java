package care.quarterback.ui.consensus;

import care.quarterback.presentation.goals.GoalBars;
import care.quarterback.presentation.goals.GoalBars.Bar;
import care.quarterback.presentation.goals.GoalBars.Piece;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws how the options fit: a bar each, split by goal. Lines and words only, sharp at any scale. */
final class BarsCanvas extends Canvas {

    private static final int BAR = 18;
    private static final int GAP = 4;

    private final Look look;
    private final GoalPattern pattern;
    private List<Bar> bars = List.of();
    private String words = "";

    /** @param name what a screen reader calls it */
    BarsCanvas(Composite parent, Look look, String name) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        pattern = new GoalPattern(look);
        setBackground(parent.getBackground());
        setData(Look.KEY, "matters.bars");
        addListener(SWT.Paint, event -> paint(event.gc));
        Look.name(this, () -> name + "\n" + words);
    }

    void show(GoalBars shown) {
        bars = shown.bars();
        words = shown.words();
        redraw();
    }

    /** The drawing in words. */
    String words() {
        return words;
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? 500 : width, Math.max(1, bars.size()) * (line() + BAR + GAP));
    }

    private int line() {
        var gc = new GC(this);
        try {
            gc.setFont(look.font(Type.BODY));
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setFont(look.font(Type.BODY));
        int line = gc.getFontMetrics().getHeight();
        int width = getClientArea().width - 1;
        int y = 0;
        for (Bar bar : bars) {
            head(gc, bar, y, width);
            body(gc, bar, new Rectangle(0, y + line, width, BAR));
            y += line + BAR + GAP;
        }
    }

    private void head(GC gc, Bar bar, int y, int width) {
        gc.setFont(look.font(Type.NOTE));
        String aside = bar.figure().isEmpty() ? "" : bar.figure() + "   " + bar.by();
        int room = Math.max(1, width - gc.textExtent(aside).x - 16);
        gc.setForeground(look.color(Tone.MUTED));
        gc.drawText(aside, width - gc.textExtent(aside).x, y + 1, true);
        gc.setFont(look.font(Type.BODY));
        gc.setForeground(look.color(Tone.TEXT));
        gc.drawText(Look.shortened(gc, bar.title(), room), 0, y, true);
    }

    private void body(GC gc, Bar bar, Rectangle all) {
        if (bar.pieces().isEmpty()) {
            gc.setFont(look.font(Type.NOTE));
            gc.setForeground(look.color(Tone.DUE));
            gc.drawText(Look.shortened(gc, bar.note(), all.width), 0, all.y + 1, true);
            return;
        }
        gc.setForeground(look.color(Tone.LINE));
        gc.setLineWidth(1);
        gc.drawRectangle(all.x, all.y, all.width, all.height - 1);
        for (Piece piece : bar.pieces()) {
            int from = (int) Math.round(piece.from() * all.width);
            int to = (int) Math.round(piece.to() * all.width);
            if (to > from) {
                pattern.fill(gc, new Rectangle(from, all.y, to - from + 1, all.height), piece.goal());
            }
        }
    }
}
