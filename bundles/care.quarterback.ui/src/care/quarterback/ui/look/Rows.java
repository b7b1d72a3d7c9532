package care.quarterback.ui.look;

import care.quarterback.core.text.Language;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.work.CellOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table of rows: columns that share the width, one selected row, Enter opens. A click on a column's title sorts by it, then
 * the other way round, then as the rows came; Ctrl+C copies the selected row.
 */
public final class Rows<R> {

    private final Table table;
    private final ColumnFit fit;
    private final Look look;
    private final List<Column<R>> columns = new ArrayList<>();
    private final CellOrder order = new CellOrder(Language.system());
    private final RowMenu menu;
    private final SpokenOrder spoken;
    private List<R> given = List.of();
    private List<R> rows = List.of();
    private boolean choosing = true;
    private boolean choosingOnly = true;
    private Function<R, Object> identity = row -> row;
    private Consumer<R> open = row -> {};
    private Function<R, Tone> tone = row -> null;

    /** One column; the words may have an icon before them. */
    public static final class Column<R> {

        private final int width;
        private final Function<R, String> text;
        private Function<R, Icon> icon = row -> null;
        private Function<R, String> tip = row -> "";
        private Function<R, String> order;

        private Column(int width, Function<R, String> text) {
            this.width = width;
            this.text = text;
            this.order = text;
        }

        /** The icon before the words; null for none. */
        public void icon(Function<R, Icon> of) {
            icon = of;
        }

        /** What a click on the title sorts by, where the words themselves don't stand for their order: "Overdue 3 days". */
        public Column<R> order(Function<R, String> of) {
            order = of;
            return this;
        }

        /** What the mouse over a cell tells beyond its words; empty for the words alone, when they are cut. */
        public void tip(Function<R, String> of) {
            tip = of;
        }
    }

    /** @param key what tests find it by; @param name its name for a screen reader */
    public Rows(Composite parent, Look look, String key, String name) {
        this.look = look;
        table = new Table(parent, WholeRows.STYLE | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        WholeRows.keep(table);
        table.setHeaderForeground(look.color(Tone.MUTED)); // the theme's own grey is too pale to read
        table.setFont(look.font(Look.Type.BODY));
        table.setData(Look.KEY, key);
        spoken = new SpokenOrder(table, name);
        menu = new RowMenu(table, () -> selected().isPresent(), this::copy, this::sort);
        table.setData(PrintSource.KEY, (PrintSource) () -> {
            PrintedList.Part part = printed(name);
            return () -> part;
        });
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(open));
        fit = new ColumnFit(table);
        table.addListener(SWT.Resize, event -> fit.fit());
        table.addListener(SWT.KeyDown, event -> {
            if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
                copy();
            }
        });
        table.addListener(SWT.MouseMove, event -> tip(new Point(event.x, event.y)));
    }

    /** The whole words of a cell that is cut. */
    private void tip(Point at) {
        TableItem item = table.getItem(at);
        String words = null;
        for (int i = 0; item != null && i < columns.size(); i++) {
            Rectangle cell = item.getBounds(i);
            String more = cell.contains(at) ? columns.get(i).tip.apply(rows.get(table.indexOf(item))) : "";
            if (!more.isEmpty()) {
                words = more;
            } else if (cell.contains(at)) {
                String whole = columns.get(i).text.apply(rows.get(table.indexOf(item)));
                words = whole.equals(item.getText(i)) ? null : whole;
            }
        }
        if (!Objects.equals(words, table.getToolTipText())) {
            table.setToolTipText(words);
        }
    }

    /** Words that are too long for their column end in an ellipsis. */
    private void cut(int column) {
        TableItem[] items = table.getItems();
        if (items.length == 0 || items.length != rows.size()) {
            return;
        }
        var gc = new GC(table);
        try {
            gc.setFont(table.getFont());
            for (int i = 0; i < items.length; i++) {
                String whole = columns.get(column).text.apply(rows.get(i));
                Image before = items[i].getImage(column);
                int room = table.getColumn(column).getWidth()
                        - ColumnFit.MARGIN
                        - (before == null ? 0 : before.getBounds().width + Look.GRID);
                items[i].setText(column, Look.shortened(gc, whole, room));
            }
        } finally {
            gc.dispose();
        }
    }

    /** Adds a column; its width at 100 % is a share when the table is wider or narrower. */
    public Column<R> column(String title, int width, Function<R, String> text) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(Look.plain(title));
        column.setWidth(width);
        int at = columns.size();
        column.addListener(SWT.Resize, event -> cut(at));
        column.addListener(SWT.Selection, event -> sort(at));
        var made = new Column<R>(width, text);
        columns.add(made);
        fit.add(width);
        return made;
    }

    private void sort(int at) {
        TableColumn column = table.getColumn(at);
        boolean same = table.getSortColumn() == column;
        int now = same ? table.getSortDirection() : SWT.NONE;
        table.setSortDirection(now == SWT.NONE ? SWT.UP : now == SWT.UP ? SWT.DOWN : SWT.NONE);
        table.setSortColumn(table.getSortDirection() == SWT.NONE ? null : column);
        show(given, identity);
        table.showSelection();
        spoken.tell();
    }

    private List<R> sorted(List<R> all) {
        if (table.getSortColumn() == null) {
            return List.copyOf(all);
        }
        Function<R, String> words = columns.get(table.indexOf(table.getSortColumn())).order;
        return order.sorted(all, words, table.getSortDirection() == SWT.DOWN);
    }

    /** The cells of the selected row, a tabulator between them. */
    private void copy() {
        selected().ifPresent(row -> {
            var clipboard = new Clipboard(table.getDisplay());
            String words =
                    columns.stream().map(column -> column.text.apply(row)).collect(Collectors.joining("\t"));
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    private PrintedList.Part printed(String heading) {
        return new PrintedList.Part(
                heading,
                Stream.of(table.getColumns())
                        .map(column -> column.getText().replace("&&", "&"))
                        .toList(),
                columns.stream().map(column -> column.width).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.text.apply(row))
                                .toList())
                        .toList());
    }

    /** The menu also offers what these buttons do. @param buttons what holds them, at any depth */
    public void menu(Composite buttons) {
        menu.offer(buttons);
    }

    /** The tone of a row's words; null for the usual one. */
    public void tone(Function<R, Tone> of) {
        tone = of;
    }

    /** Chooses no row by itself until the keyboard is on the table: on a page with many tables only one is worked on. */
    public void chooseOnFocus() {
        choosing = false;
        table.addListener(SWT.FocusIn, event -> {
            if (table.getSelectionIndex() < 0 && !rows.isEmpty()) {
                table.select(0);
                table.notifyListeners(SWT.Selection, new Event());
            }
        });
    }

    /** Never chooses a row by itself: what is chosen says something about the patient, together with a row elsewhere. */
    public void chooseNothing() {
        choosing = false;
        choosingOnly = false;
    }

    /** What Enter and a double click do. */
    public void onOpen(Consumer<R> action) {
        open = action;
    }

    /** What another selected row does. */
    public void onSelect(Consumer<Optional<R>> action) {
        table.addListener(SWT.Selection, event -> action.accept(selected()));
    }

    /** Shows rows; the one that was selected stays so, known by its identity, and the list stays where it was scrolled to. */
    public void show(List<R> shown, Function<R, Object> knownBy) {
        Object before = selected().map(knownBy).orElse(null);
        int top = table.getTopIndex();
        given = List.copyOf(shown);
        identity = knownBy;
        rows = sorted(given);
        table.setRedraw(false);
        table.removeAll();
        for (R row : rows) {
            item(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (Objects.equals(identity.apply(rows.get(i)), before)) {
                table.select(i); // setSelection would scroll, in a table that has no height yet past its first row
            }
        }
        boolean only = choosingOnly && rows.size() == 1; // there is nothing to choose between
        if ((choosing && !rows.isEmpty() || only) && table.getSelectionIndex() < 0) {
            table.select(0);
        }
        table.setTopIndex(Math.clamp(top, 0, Math.max(0, rows.size() - 1)));
        fit.measure(
                rows.size(),
                row -> columns.stream()
                        .map(column -> column.text.apply(rows.get(row)))
                        .toList());
        for (int i = 0; i < columns.size(); i++) {
            cut(i);
        }
        table.setRedraw(true);
        WholeRows.trim(table);
    }

    private void item(R row) {
        var item = new TableItem(table, SWT.NONE);
        Tone own = tone.apply(row);
        if (own != null) {
            item.setForeground(look.color(own));
        }
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            item.setText(i, column.text.apply(row));
            Icon icon = column.icon.apply(row);
            if (icon != null) {
                item.setImage(i, look.icon(icon));
                fit.icon(i, item.getImage(i));
            }
        }
    }

    /** Selects the first row that fits, and brings it into sight. */
    public void select(Predicate<R> fits) {
        for (int i = 0; i < rows.size(); i++) {
            if (fits.test(rows.get(i))) {
                table.setSelection(i);
                table.showSelection();
                return;
            }
        }
    }

    public Optional<R> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    public List<R> rows() {
        return rows;
    }

    public Table table() {
        return table;
    }

    public void focus() {
        table.setFocus();
    }
}
