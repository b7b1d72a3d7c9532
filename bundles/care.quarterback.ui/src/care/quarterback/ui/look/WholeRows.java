package care.quarterback.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;

/**
 * A list that is longer than its place shows whole rows, as half a row reads like a fault, and a scroll bar that stays, as a list
 * that ends on a whole row would look complete.
 */
public final class WholeRows {

    /** The columns always fit, so a list never scrolls sideways and keeps no room for a bar that would. */
    public static final int STYLE = SWT.NO_SCROLL | SWT.V_SCROLL;

    private WholeRows() {}

    /**
     * Makes the table a little lower than its place where its last row would be cut; call {@link #trim} after filling it. Its
     * scroll bar is there without the mouse wherever there is more.
     */
    public static void keep(Table table) {
        table.setScrollbarsMode(SWT.NONE); // beside the rows, where the toolkit would lay it over them for a moment
        table.addListener(SWT.Resize, event -> trim(table));
    }

    /** The same for the rows that are in it now. */
    public static void trim(Table table) {
        if (table.getItemCount() == 0) {
            return;
        }
        int row = ToolkitStyle.height(table, 1) - table.getHeaderHeight();
        int room = table.getClientArea().height - table.getHeaderHeight();
        int rest = room % row;
        if (room > row && rest > 0 && table.getItemCount() > room / row) {
            Point size = table.getSize();
            table.setSize(size.x, size.y - rest);
        }
    }
}
