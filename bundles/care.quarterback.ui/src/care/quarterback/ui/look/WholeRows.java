package care.quarterback.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;

/** A list that is longer than its place shows whole rows: half a row reads like a fault. */
public final class WholeRows {

    private WholeRows() {}

    /** Makes the table a little lower than its place where its last row would be cut; call {@link #trim} after filling it. */
    public static void keep(Table table) {
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
