package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.ForkPicture;
import care.quarterback.presentation.consensus.ForkPicture.Edge;
import care.quarterback.presentation.consensus.ForkPicture.Node;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws the code tree of the diagnoses, with the place where they part. Drawn with lines and words: sharp at any scale. */
public final class ForkCanvas extends Canvas {

    private static final int ROW = 52;
    private static final int MARGIN = 8;
    private static final int DOT = 5;
    private static final int LAST_SHARE = 2;

    private final Look look;
    private ForkPicture picture;
    private String words = "";

    public ForkCanvas(Composite parent, Look look) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        setBackground(parent.getBackground());
        setData(Look.KEY, "consensus.fork");
        addListener(SWT.Paint, event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        });
    }

    /** @param sentence what the drawing says, also for who cannot see it */
    public void show(ForkPicture shown, String sentence) {
        picture = shown;
        words = shown == null ? "" : sentence + "\n" + shown.words();
        redraw();
    }

    /** The drawing in words. */
    public String words() {
        return words;
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        int rows = picture == null ? 1 : picture.rows();
        return new Point(width == SWT.DEFAULT ? 600 : width, rows * ROW + 2 * MARGIN);
    }

    private void paint(GC gc) {
        if (picture == null) {
            return;
        }
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        picture.edges().forEach(edge -> line(gc, edge));
        picture.nodes().forEach(node -> node(gc, node));
    }

    /** The last column holds whole words, so it takes a double share of the width. */
    private int x(Node node) {
        int shares = picture.columns() - 1 + LAST_SHARE;
        int share = (getClientArea().width - 2 * MARGIN) / Math.max(1, shares);
        return MARGIN + DOT + node.column() * share;
    }

    private int y(Node node) {
        return (int) (MARGIN + ROW * (node.row() + 0.5)) - 8;
    }

    private void line(GC gc, Edge edge) {
        Node from = picture.nodes().get(edge.from());
        Node to = picture.nodes().get(edge.to());
        gc.setForeground(look.color(edge.shared() ? Tone.ACCENT : Tone.BLOCKED));
        gc.setLineWidth(edge.shared() ? 3 : 2);
        var path = new Path(gc.getDevice());
        int middle = (x(from) + x(to)) / 2;
        path.moveTo(x(from), y(from));
        path.cubicTo(middle, y(from), middle, y(to), x(to), y(to));
        gc.drawPath(path);
        path.dispose();
    }

    private void node(GC gc, Node node) {
        int x = x(node);
        int y = y(node);
        gc.setBackground(look.color(node.shared() ? Tone.ACCENT : Tone.BLOCKED));
        int size = node.parting() ? DOT + 3 : DOT;
        if (node.parting()) {
            gc.setBackground(look.color(Tone.SHEET));
            gc.setForeground(look.color(Tone.BLOCKED));
            gc.setLineWidth(3);
            gc.fillOval(x - size, y - size, 2 * size, 2 * size);
            gc.drawOval(x - size, y - size, 2 * size, 2 * size);
        } else {
            gc.fillOval(x - size, y - size, 2 * size, 2 * size);
        }
        gc.setBackground(getBackground());
        boolean end = !node.opinions().isEmpty();
        int room = room(node, x);
        gc.setForeground(look.color(Tone.TEXT));
        gc.setFont(look.font(end ? Type.BOLD : Type.NOTE));
        String head = end ? ends(node) + node.code() : node.code();
        gc.drawText(fit(gc, head, room), x - DOT, y - size - gc.getFontMetrics().getHeight() - 1, true);
        gc.setFont(look.font(Type.NOTE));
        gc.setForeground(look.color(Tone.MUTED));
        gc.drawText(fit(gc, node.title(), room), x - DOT, y + size + 1, true);
    }

    private static String ends(Node node) {
        return node.opinions().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ":  ";
    }

    private int room(Node node, int x) {
        Rectangle area = getClientArea();
        return picture.nodes().stream()
                .filter(other -> other.column() > node.column() && Math.abs(other.row() - node.row()) < 0.9)
                .mapToInt(other -> x(other) - x - DOT)
                .min()
                .orElse(area.width - x - MARGIN);
    }

    private static String fit(GC gc, String text, int room) {
        if (gc.textExtent(text).x <= room) {
            return text;
        }
        String cut = text;
        while (cut.length() > 1 && gc.textExtent(cut + "\u2026").x > room) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.strip() + "\u2026";
    }
}
