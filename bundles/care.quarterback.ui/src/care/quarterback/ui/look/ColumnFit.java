package care.quarterback.ui.look;

import care.quarterback.presentation.work.ColumnShares;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Gives the columns of a table their widths: heads and short words are whole, and long ones share what is left. */
public final class ColumnFit {

    /** Rows that are looked at; further ones seldom need more. */
    private static final int ROWS = 40;

    /** Between two columns; the theme leaves as much free beside the words. */
    private static final int GAP = 2 * Look.GRID;

    /** What a cell's words can't have of the width of its column. */
    public static final int MARGIN = 3 * Look.GRID / 2;

    private final Table table;
    private final List<Integer> shares = new ArrayList<>();
    private final List<Integer> icons = new ArrayList<>();
    private List<Integer> needs = List.of();

    ColumnFit(Table table) {
        this.table = table;
    }

    /** @param table whose columns are made; @param shares what each has of a table as wide as all of them */
    public ColumnFit(Table table, List<Integer> shares) {
        this.table = table;
        shares.forEach(share -> add(share));
    }

    void add(int share) {
        shares.add(share);
        icons.add(0);
    }

    /** A column has icons before its words. */
    public void icon(int column, Image image) {
        icons.set(column, image.getBounds().width + Look.GRID);
    }

    /** Looks at the words of the first rows and gives the columns their widths. @param words the cells of a row */
    public void measure(int rows, IntFunction<List<String>> words) {
        List<String> longest = new ArrayList<>();
        shares.forEach(share -> longest.add(""));
        for (int row = 0; row < Math.min(ROWS, rows); row++) {
            List<String> cells = words.apply(row);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).length() > longest.get(i).length()) {
                    longest.set(i, cells.get(i));
                }
            }
        }
        var gc = new GC(table);
        gc.setFont(table.getFont());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            int head = gc.textExtent(table.getColumn(i).getText()).x;
            int cell = gc.textExtent(longest.get(i)).x + (longest.get(i).isEmpty() ? 0 : icons.get(i));
            found.add(Math.max(head, cell) + GAP);
        }
        gc.dispose();
        if (!found.equals(needs)) {
            needs = found;
            fit();
        }
    }

    /** Gives the columns their widths anew, as the table is wider or narrower than before. */
    public void fit() {
        int room = table.getClientArea().width;
        if (room <= 0 || shares.isEmpty()) {
            return;
        }
        if (needs.size() != shares.size()) {
            measure(0, row -> List.of());
            return;
        }
        List<Integer> widths = ColumnShares.of(room, shares, needs);
        TableColumn[] columns = table.getColumns();
        for (int i = 0; i < columns.length; i++) {
            columns[i].setWidth(widths.get(i));
        }
    }
}
