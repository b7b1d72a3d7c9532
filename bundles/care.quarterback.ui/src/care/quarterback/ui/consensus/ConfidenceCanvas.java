package care.quarterback.ui.consensus;

import care.quarterback.presentation.decision.ConfidenceChart;
import care.quarterback.presentation.decision.ConfidenceChart.Dot;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws how sure the patient felt, from answer to answer: a line, the number at each dot, and when it was. */
final class ConfidenceCanvas extends Canvas {

    private static final int HEIGHT = 110;
    private static final int SIDE = 60;
    private static final int DOT = 5;

    private final Look look;
    private ConfidenceChart chart;

    ConfidenceCanvas(Composite parent, Look look) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        setBackground(parent.getBackground());
        setData(Look.KEY, "confidence.chart");
        addListener(SWT.Paint, event -> paint(event.gc));
        Look.name(this, this::words);
    }

    void show(ConfidenceChart shown) {
        chart = shown;
        redraw();
    }

    /** The drawing in words. */
    String words() {
        return chart == null ? "" : chart.words();
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(
                width == SWT.DEFAULT ? 400 : width,
                chart == null || chart.dots().isEmpty() ? 1 : HEIGHT);
    }

    private void paint(GC gc) {
        if (chart == null || chart.dots().isEmpty()) {
            return;
        }
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setFont(look.font(Type.NOTE));
        int line = gc.getFontMetrics().getHeight();
        int top = line + DOT;
        int bottom = HEIGHT - 2 * line - DOT;
        int width = getClientArea().width - 2 * SIDE;
        gc.setForeground(look.color(Tone.LINE));
        gc.drawLine(SIDE / 2, bottom, SIDE + width + SIDE / 2, bottom);
        gc.drawLine(SIDE / 2, top, SIDE + width + SIDE / 2, top);
        Point before = null;
        for (Dot dot : chart.dots()) {
            var here = new Point(
                    SIDE + (int) Math.round(dot.x() * width), bottom - (int) Math.round(dot.y() * (bottom - top)));
            if (before != null) {
                gc.setForeground(look.color(Tone.ACCENT));
                gc.setLineWidth(2);
                gc.drawLine(before.x, before.y, here.x, here.y);
            }
            before = here;
        }
        int room =
                chart.dots().size() < 2 ? width + SIDE : width / (chart.dots().size() - 1);
        for (Dot dot : chart.dots()) {
            int x = SIDE + (int) Math.round(dot.x() * width);
            int y = bottom - (int) Math.round(dot.y() * (bottom - top));
            gc.setBackground(look.color(Tone.ACCENT));
            gc.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
            gc.setForeground(look.color(Tone.TEXT));
            middle(gc, Integer.toString(dot.value()), x, y - DOT - line, room);
            gc.setForeground(look.color(Tone.MUTED));
            middle(gc, dot.moment(), x, bottom + DOT, room);
            middle(gc, dot.day(), x, bottom + DOT + line, room);
        }
    }

    /** Words under a dot; at the ends they stay inside the drawing. */
    private void middle(GC gc, String text, int x, int y, int room) {
        String cut = text;
        while (cut.length() > 1 && gc.textExtent(cut).x > room - 4) {
            cut = cut.substring(0, cut.length() - 1);
        }
        String shown = cut.length() < text.length() ? cut.strip() + "\u2026" : text;
        int width = gc.textExtent(shown).x;
        int last = Math.max(0, getClientArea().width - width);
        gc.drawText(shown, Math.clamp(x - width / 2, 0, last), y, true);
    }
}
