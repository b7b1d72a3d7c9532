package care.quarterback.ui.practice;

import care.quarterback.presentation.cohort.CohortScreen.Rate;
import care.quarterback.presentation.cohort.RatePicture.Bar;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws a share with its range from 0 to 100 %, and below it the published one; the same is said in words beside it. */
final class RateCanvas extends Canvas {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 36;
    private static final int MARGIN = 8;
    private static final int DOT = 4;

    private final Look look;
    private final Rate rate;

    RateCanvas(Composite parent, Look look, Rate rate) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        this.rate = rate;
        setBackground(parent.getBackground());
        setData(Look.KEY, "cohort.rate");
        setToolTipText(rate.spoken());
        Look.name(this, rate.spoken());
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? WIDTH : width, HEIGHT);
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setForeground(look.color(Tone.LINE));
        gc.drawLine(x(0), HEIGHT / 2, x(1), HEIGHT / 2);
        rate.picture().own().ifPresent(bar -> draw(gc, bar, HEIGHT / 4, Tone.ACCENT));
        rate.picture().published().ifPresent(bar -> draw(gc, bar, 3 * HEIGHT / 4, Tone.MUTED));
    }

    private void draw(GC gc, Bar bar, int y, Tone tone) {
        gc.setForeground(look.color(tone));
        gc.setBackground(look.color(tone));
        gc.setLineWidth(2);
        gc.drawLine(x(bar.from()), y, x(bar.to()), y);
        gc.fillOval(x(bar.point()) - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    private int x(double share) {
        return (int) Math.round(MARGIN + share * (getClientArea().width - 2 * MARGIN));
    }
}
