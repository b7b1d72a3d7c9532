package care.quarterback.ui.consensus;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * Reads rows of words with the keyboard: the whole is one stop of the keyboard, the arrows go from row to row and scroll, and a
 * screen reader says the row.
 */
final class RowReading {

    private static final int BAR = 4;

    private final Composite grid;
    private final Look look;
    private final ScrolledComposite scroller;
    private final String name;
    private final List<Spoken> rows;
    private int at;
    private boolean moved;

    /** A row. @param first its first cell, which shows where the keyboard is; @param words the row as it is said */
    record Spoken(Composite first, String words) {}

    /** @param grid what holds the rows, with a ground that is seen between them; it lies on a page that scrolls */
    RowReading(Composite grid, Look look, String name, List<Spoken> rows) {
        this.grid = grid;
        this.look = look;
        this.name = name;
        this.rows = List.copyOf(rows);
        this.scroller = around(grid);
        grid.setTabList(new Control[0]); // the words inside are read with it, not one by one
        grid.addListener(SWT.KeyDown, this::key);
        grid.addListener(SWT.Traverse, RowReading::traverse);
        grid.addListener(SWT.FocusIn, event -> focused(true));
        grid.addListener(SWT.FocusOut, event -> focused(false));
        Look.name(grid, this::said);
        grid.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.detail = ACC.ROLE_PARAGRAPH;
                }
            }
        });
        for (Spoken row : this.rows) {
            row.first().addListener(SWT.Paint, event -> {
                if (grid.isFocusControl() && row == this.rows.get(at)) {
                    event.gc.setBackground(look.color(Tone.ACCENT));
                    event.gc.fillRectangle(0, 0, BAR, row.first().getSize().y);
                }
            });
        }
    }

    private static ScrolledComposite around(Control control) {
        Composite found = control.getParent();
        while (!(found instanceof ScrolledComposite)) {
            found = found.getParent();
        }
        return (ScrolledComposite) found;
    }

    boolean focus() {
        return grid.isVisible() && grid.forceFocus();
    }

    boolean holdsFocus() {
        return !grid.isDisposed() && grid.isFocusControl();
    }

    private String said() {
        String row = rows.isEmpty() ? "" : rows.get(at).words();
        return moved ? row : name + ". " + row;
    }

    private void focused(boolean now) {
        moved = false;
        grid.setBackground(look.color(now ? Tone.ACCENT : Tone.LINE)); // seen in every line, wherever it is scrolled to
        repaint();
        if (now) {
            bring();
        }
    }

    private void repaint() {
        rows.forEach(row -> row.first().redraw());
    }

    /** The arrows belong to the rows; Tab goes on. */
    private static void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_ARROW_NEXT || event.detail == SWT.TRAVERSE_ARROW_PREVIOUS) {
            event.doit = false;
        } else if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void key(Event event) {
        if (rows.isEmpty() || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_UP -> step(-1);
            case SWT.PAGE_DOWN -> page(1);
            case SWT.PAGE_UP -> page(-1);
            case SWT.HOME -> go(0);
            case SWT.END -> go(rows.size() - 1);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    /** To the next row, or further on in one that is higher than its place. */
    private void step(int way) {
        Rectangle row = place(at);
        int rest = way > 0 ? row.y + row.height - bottom() : top() - row.y;
        if (rest > 0 && row.height > room()) {
            scroll(top() + way * Math.min(rest, room() * 2 / 3));
        } else {
            go(at + way);
        }
    }

    private void page(int way) {
        int wanted = Math.clamp(top() + way * room(), 0, Math.max(0, scroller.getMinHeight() - room()));
        boolean end = wanted == top();
        scroll(wanted);
        int found = way > 0 ? rows.size() - 1 : 0;
        for (int i = 0; !end && i < rows.size(); i++) {
            if (place(i).y >= wanted) {
                found = i;
                break;
            }
        }
        choose(found);
    }

    private void go(int row) {
        choose(Math.clamp(row, 0, rows.size() - 1));
        bring();
    }

    private void choose(int row) {
        at = row;
        moved = true;
        repaint();
        grid.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }

    /** The first row is seen with the heads above it. */
    private void bring() {
        if (rows.isEmpty()) {
            return;
        }
        Rectangle row = place(at);
        if (at == 0) {
            scroll(0);
        } else if (row.y < top() || row.height > room()) {
            scroll(row.y);
        } else if (row.y + row.height > bottom()) {
            scroll(row.y + row.height - room());
        }
    }

    private void scroll(int top) {
        scroller.setOrigin(0, top);
    }

    private int top() {
        return scroller.getOrigin().y;
    }

    private int bottom() {
        return top() + room();
    }

    private int room() {
        return scroller.getClientArea().height;
    }

    /** Where a row lies on the page, with the line below it. */
    private Rectangle place(int row) {
        Rectangle cell = rows.get(row).first().getBounds();
        cell.y += grid.getLocation().y;
        cell.height += 1;
        return cell;
    }
}
