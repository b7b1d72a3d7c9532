package care.quarterback.ui.consensus;

import care.quarterback.presentation.goals.HundredPicture;
import care.quarterback.presentation.goals.HundredPicture.Mark;
import care.quarterback.presentation.goals.HundredPicture.Meaning;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws a hundred people, with what each kind of mark stands for beside them. */
final class HundredCanvas extends Canvas {

    private static final int STEP = 14;
    private static final int DOT = 10;
    private static final int WIDTH = 420;

    private final Look look;
    private final HundredPicture picture;

    HundredCanvas(Composite parent, Look look, HundredPicture picture) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        this.picture = picture;
        setBackground(parent.getBackground());
        setData(Look.KEY, "matters.picture");
        addListener(SWT.Paint, event -> paint(event.gc));
        Look.name(this, picture::words);
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? WIDTH : width, HundredPicture.ROW * STEP);
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (int i = 0; i < picture.marks().size(); i++) {
            mark(gc, picture.marks().get(i), i % HundredPicture.ROW * STEP, i / HundredPicture.ROW * STEP);
        }
        int x = HundredPicture.ROW * STEP + 16;
        int y = 0;
        gc.setFont(look.font(Type.NOTE));
        for (Meaning meaning : picture.legend()) {
            int line = gc.getFontMetrics().getHeight();
            mark(gc, meaning.mark(), x, y + (line - DOT) / 2);
            gc.setForeground(look.color(Tone.TEXT));
            gc.drawText(meaning.words(), x + STEP + 6, y, true);
            y += line + 4;
        }
    }

    private void mark(GC gc, Mark mark, int x, int y) {
        gc.setLineWidth(1);
        gc.setForeground(look.color(Tone.ACCENT));
        gc.setBackground(look.color(Tone.ACCENT));
        switch (mark) {
            case HELPED -> gc.fillOval(x, y, DOT, DOT);
            case PERHAPS -> {
                gc.drawOval(x, y, DOT, DOT);
                gc.fillOval(x + DOT / 2 - 2, y + DOT / 2 - 2, 4, 4);
            }
            case NOT_HELPED -> {
                gc.setForeground(look.color(Tone.MUTED));
                gc.setLineWidth(2);
                gc.drawLine(x + 1, y + 1, x + DOT - 1, y + DOT - 1);
                gc.drawLine(x + 1, y + DOT - 1, x + DOT - 1, y + 1);
            }
            case UNSAID -> {
                gc.setForeground(look.color(Tone.LINE));
                gc.drawOval(x, y, DOT, DOT);
            }
        }
    }
}
