package care.quarterback.ui.consensus;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** The pattern and the number that stand for a goal: in the bars and beside the sliders the same. */
final class GoalPattern {

    private static final int STEP = 7;
    private static final int KINDS = 6;

    private final Look look;

    GoalPattern(Look look) {
        this.look = look;
    }

    /** Fills a piece with the pattern of a goal and, where there is room, its number. @param number from 1 */
    void fill(GC gc, Rectangle piece, int number) {
        int kind = (number - 1) % KINDS;
        Rectangle before = gc.getClipping();
        gc.setClipping(before.intersection(piece));
        gc.setBackground(look.color(kind == 0 ? Tone.ACCENT : Tone.ACCENT_GROUND));
        gc.fillRectangle(piece);
        gc.setForeground(look.color(Tone.ACCENT));
        gc.setLineWidth(1);
        lines(gc, piece, kind);
        gc.setClipping(before);
        gc.setForeground(look.color(Tone.ACCENT));
        gc.drawRectangle(piece.x, piece.y, piece.width - 1, piece.height - 1);
        number(gc, piece, Integer.toString(number));
    }

    private static void lines(GC gc, Rectangle piece, int kind) {
        int reach = piece.width + piece.height;
        for (int at = 0; at < reach; at += STEP) {
            switch (kind) {
                case 1 -> gc.drawLine(piece.x + at, piece.y, piece.x + at - piece.height, piece.y + piece.height);
                case 2 -> gc.drawLine(piece.x, piece.y + at, piece.x + piece.width, piece.y + at);
                case 3 -> gc.drawLine(piece.x + at, piece.y, piece.x + at, piece.y + piece.height);
                case 4 -> gc.drawLine(piece.x + at - piece.height, piece.y, piece.x + at, piece.y + piece.height);
                default -> {
                    // full, or empty
                }
            }
        }
    }

    private void number(GC gc, Rectangle piece, String number) {
        gc.setFont(look.font(Type.NOTE));
        Point size = gc.textExtent(number);
        if (size.x + 6 > piece.width) {
            return;
        }
        int x = piece.x + (piece.width - size.x) / 2;
        int y = piece.y + (piece.height - size.y) / 2;
        gc.setBackground(look.color(Tone.SHEET));
        gc.fillRoundRectangle(x - 3, y, size.x + 6, size.y, 6, 6);
        gc.setForeground(look.color(Tone.TEXT));
        gc.drawText(number, x, y, true);
    }
}
