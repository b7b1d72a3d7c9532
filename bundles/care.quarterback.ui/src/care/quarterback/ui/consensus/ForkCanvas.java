package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.ForkColumns;
import care.quarterback.presentation.consensus.ForkPicture;
import care.quarterback.presentation.consensus.ForkPicture.Edge;
import care.quarterback.presentation.consensus.ForkPicture.Node;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
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
    private static final int SPACE = 16;
    private static final int BEND = 56;

    private final Look look;
    private ForkPicture picture;
    private String words = "";
    private int[] starts = {};

    public ForkCanvas(Composite parent, Look look) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        setBackground(parent.getBackground());
        setData(Look.KEY, "consensus.fork");
        addListener(SWT.Paint, event -> paint(event.gc));
        Look.name(this, this::words);
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
        starts = ForkColumns.starts(wanted(gc), getClientArea().width - 2 * MARGIN);
        picture.edges().forEach(edge -> line(gc, edge));
        picture.nodes().forEach(node -> node(gc, node));
    }

    /** What the words of each column want, with room after them for the bend where lines part. */
    private int[] wanted(GC gc) {
        int[] wanted = new int[picture.columns()];
        for (Node node : picture.nodes()) {
            gc.setFont(look.font(head(node)));
            int head = gc.textExtent(headline(node)).x;
            gc.setFont(look.font(Type.NOTE));
            int words = Math.max(head, gc.textExtent(node.title()).x) + SPACE + bend(node);
            wanted[node.column()] = Math.max(wanted[node.column()], words);
        }
        return wanted;
    }

    private int bend(Node node) {
        int here = picture.nodes().indexOf(node);
        boolean bends = picture.edges().stream()
                .filter(edge -> edge.from() == here)
                .anyMatch(edge -> picture.nodes().get(edge.to()).row() != node.row());
        return bends ? BEND : 0;
    }

    private int x(Node node) {
        return MARGIN + DOT + starts[node.column()];
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
        int bend = Math.max(x(from), x(to) - BEND); // straight beneath the words, bent only after them
        int middle = (bend + x(to)) / 2;
        path.moveTo(x(from), y(from));
        path.lineTo(bend, y(from));
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
        int room = Math.max(1, room(node, x));
        gc.setForeground(look.color(Tone.TEXT));
        gc.setFont(look.font(head(node)));
        gc.drawText(
                Look.shortened(gc, headline(node), room),
                x - DOT,
                y - size - gc.getFontMetrics().getHeight() - 1,
                true);
        gc.setFont(look.font(Type.NOTE));
        gc.setForeground(look.color(Tone.MUTED));
        gc.drawText(Look.shortened(gc, node.title(), room), x - DOT, y + size + 1, true);
    }

    private static Type head(Node node) {
        return node.opinions().isEmpty() ? Type.NOTE : Type.BOLD;
    }

    private static String headline(Node node) {
        String numbers = node.opinions().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? node.code() : numbers + ":  " + node.code();
    }

    private int room(Node node, int x) {
        Rectangle area = getClientArea();
        return picture.nodes().stream()
                .filter(other -> other.column() > node.column() && Math.abs(other.row() - node.row()) < 0.9)
                .mapToInt(other -> x(other) - x - DOT - bend(node))
                .min()
                .orElse(area.width - x - MARGIN);
    }
}
