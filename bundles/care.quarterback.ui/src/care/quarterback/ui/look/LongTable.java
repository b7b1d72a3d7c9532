package care.quarterback.ui.look;

import care.quarterback.core.text.Language;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.work.CellOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table that stays quick with very many rows: the toolkit's own virtual table, which asks for the rows in sight. A click on
 * a column's title sorts by it, then the other way round, then as the rows came; whoever has more rows than are shown sorts them
 * instead. Enter opens, Ctrl+C copies the selected row.
 */
public final class LongTable<R> {

    private final Table table;
    private final ColumnFit fit;
    private final Look look;
    private final Function<R, Object> identity;
    private final RowMenu menu;
    private final SpokenOrder spoken;
    private final CellOrder order = new CellOrder(Language.system());
    private final List<Column<R>> columns = new ArrayList<>();
    private List<R> given = List.of();
    private List<R> rows = List.of();
    private Function<R, Tone> tone = row -> null;
    private Consumer<R> open = row -> {};
    private IntConsumer sorting = this::sort;
    private Object chosen;

    private record Column<R>(int width, Function<R, String> text, boolean newestFirst) {}

    /** @param key what tests find it by; @param name its name for a screen reader; @param identity what a row is known by */
    public LongTable(Composite parent, Look look, String key, String name, Function<R, Object> identity) {
        this.look = look;
        this.identity = identity;
        table = new Table(parent, WholeRows.STYLE | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        WholeRows.keep(table);
        table.setHeaderForeground(look.color(Tone.MUTED));
        table.setFont(look.font(Look.Type.BODY));
        table.setData(Look.KEY, key);
        spoken = new SpokenOrder(table, name);
        menu = new RowMenu(table, () -> selected().isPresent(), this::copy, column -> sorting.accept(column));
        table.setData(PrintSource.KEY, (PrintSource) () -> {
            List<R> shown = rows;
            List<String> titles = Stream.of(table.getColumns())
                    .map(column -> column.getText().replace("&&", "&"))
                    .toList();
            return () -> printed(name, titles, shown);
        });
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        fit = new ColumnFit(table);
        table.addListener(SWT.Resize, event -> {
            fit.fit();
            table.clearAll();
        });
        table.addListener(SWT.MouseMove, event -> tip(new Point(event.x, event.y)));
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(open));
        table.addListener(
                SWT.Selection, event -> chosen = selected().map(identity).orElse(null));
        table.addListener(SWT.KeyDown, event -> {
            if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
                copy();
            }
        });
        table.addListener(SWT.FocusIn, event -> {
            if (table.getSelectionIndex() < 0 && !rows.isEmpty()) {
                table.setSelection(0);
                table.notifyListeners(SWT.Selection, new Event());
            }
        });
    }

    /** Adds a column; its width at 100 % is a share when the table is wider or narrower. */
    public void column(String title, int width, Function<R, String> text) {
        column(title, width, text, false);
    }

    /** A column by whose time the rows come, newest first: its words need not stand for their order, as "Today" doesn't. */
    public void newestFirst(String title, int width, Function<R, String> text) {
        column(title, width, text, true);
    }

    private void column(String title, int width, Function<R, String> text, boolean newestFirst) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(Look.plain(title));
        column.setWidth(width);
        int at = columns.size();
        column.addListener(SWT.Selection, event -> sorting.accept(at));
        columns.add(new Column<>(width, text, newestFirst));
        fit.add(width);
    }

    /** The tone of a row's words; null for the usual one. */
    public void tone(Function<R, Tone> of) {
        tone = of;
    }

    /** What Enter and a double click do. */
    public void onOpen(Consumer<R> action) {
        open = action;
    }

    /** What another selected row does. */
    public void onSelect(Consumer<Optional<R>> action) {
        table.addListener(SWT.Selection, event -> action.accept(selected()));
    }

    /** What a click on a column's title does, where whoever has the rows sorts them. @param action is told its place, from 0 */
    public void onSort(IntConsumer action) {
        sorting = action;
    }

    /** What a key does while the table has the keyboard. */
    public void onKey(BiConsumer<Event, Optional<R>> action) {
        table.addListener(SWT.KeyDown, event -> action.accept(event, selected()));
    }

    /** By a column, then the other way round, then as the rows came. */
    private void sort(int column) {
        boolean same = table.getSortColumn() == table.getColumn(column);
        boolean third = same && table.getSortDirection() == SWT.DOWN;
        table.setSortDirection(third ? SWT.NONE : same ? SWT.DOWN : SWT.UP);
        table.setSortColumn(third ? null : table.getColumn(column));
        show(given);
    }

    /** Shows rows in the order that was chosen for the table; as they come where none was. */
    public void show(List<R> shown) {
        given = List.copyOf(shown);
        TableColumn by = table.getSortColumn();
        boolean descending = table.getSortDirection() == SWT.DOWN;
        show(
                by == null ? given : sorted(table.indexOf(by), descending),
                by == null ? -1 : table.indexOf(by),
                descending);
    }

    private List<R> sorted(int by, boolean descending) {
        Column<R> column = columns.get(by);
        if (column.newestFirst()) {
            return descending ? given : given.reversed();
        }
        return order.sorted(given, column.text(), descending);
    }

    /**
     * Shows rows that are sorted by whoever has them; the one that was selected stays so where it is among them.
     *
     * @param by the sorted column, -1 for none
     */
    public void show(List<R> shown, int by, boolean descending) {
        int top = table.getTopIndex();
        rows = shown;
        table.setRedraw(false);
        table.setItemCount(rows.size());
        WholeRows.trim(table);
        fit.measure(
                rows.size(),
                row -> columns.stream()
                        .map(column -> column.text().apply(rows.get(row)))
                        .toList());
        table.clearAll();
        table.setSortColumn(by < 0 ? null : table.getColumn(by));
        table.setSortDirection(by < 0 ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
        int at = place(chosen);
        if (at >= 0) {
            table.setSelection(at);
        } else {
            table.deselectAll();
            table.setTopIndex(Math.clamp(top, 0, Math.max(0, rows.size() - 1)));
        }
        table.setRedraw(true);
        spoken.tell();
        table.notifyListeners(SWT.Selection, new Event());
    }

    private int place(Object known) {
        for (int i = 0; known != null && i < rows.size(); i++) {
            if (identity.apply(rows.get(i)).equals(known)) {
                return i;
            }
        }
        return -1;
    }

    /** Selects the row of an identity, and brings it into sight. */
    public void select(Object known) {
        int at = place(known);
        if (at >= 0) {
            table.setSelection(at);
            table.showSelection();
            table.notifyListeners(SWT.Selection, new Event());
        }
    }

    public Optional<R> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    public Table table() {
        return table;
    }

    private void fill(TableItem item, int index) {
        if (index >= rows.size()) {
            return;
        }
        R row = rows.get(index);
        var gc = new GC(table);
        try {
            gc.setFont(table.getFont());
            for (int i = 0; i < columns.size(); i++) {
                int room = table.getColumn(i).getWidth() - ColumnFit.MARGIN;
                item.setText(
                        i, Look.shortened(gc, columns.get(i).text().apply(row).replace('\n', ' '), room));
            }
        } finally {
            gc.dispose();
        }
        Tone own = tone.apply(row);
        item.setForeground(look.color(own == null ? Tone.TEXT : own));
    }

    /** The whole words of a cell that is cut. */
    private void tip(Point at) {
        TableItem item = table.getItem(at);
        String words = null;
        int index = item == null ? -1 : table.indexOf(item);
        for (int i = 0; index >= 0 && index < rows.size() && i < columns.size(); i++) {
            Rectangle cell = item.getBounds(i);
            if (cell.contains(at)) {
                String whole = columns.get(i).text().apply(rows.get(index));
                words = whole.equals(item.getText(i)) ? null : whole;
            }
        }
        if (!Objects.equals(words, table.getToolTipText())) {
            table.setToolTipText(words);
        }
    }

    private PrintedList.Part printed(String heading, List<String> titles, List<R> shown) {
        return new PrintedList.Part(
                heading,
                titles,
                columns.stream().map(Column::width).toList(),
                shown.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.text().apply(row))
                                .toList())
                        .toList());
    }

    /** The menu also offers what these buttons do. @param buttons what holds them, at any depth */
    public void menu(Composite buttons) {
        menu.offer(buttons);
    }

    private void copy() {
        selected().ifPresent(row -> {
            var clipboard = new Clipboard(table.getDisplay());
            String words = String.join(
                    "\t",
                    columns.stream().map(column -> column.text().apply(row)).toList());
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }
}
