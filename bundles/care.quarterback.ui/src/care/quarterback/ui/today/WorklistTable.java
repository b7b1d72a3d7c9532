package care.quarterback.ui.today;

import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.today.WorkRow;
import care.quarterback.ui.look.ColumnFit;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.RowMenu;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.WholeRows;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * The worklist as the toolkit's own virtual table: it asks for the rows that are in sight, and a screen reader reads it. One
 * line more than is known stands at the end while there are others, and asks for them when it comes into sight.
 */
final class WorklistTable {

    /** Rows whose words are looked at for the widths of the columns. */
    private static final int FIRST = 40;

    private final Table table;
    private final ColumnFit fit;
    private final Look look;
    private final Workplace workplace;
    private final IntFunction<Optional<WorkRow>> rows;
    private final List<Column> columns = new ArrayList<>();

    private record Column(int width, Function<WorkRow, String> text) {}

    /** @param rows the row at a place; empty while it is being read */
    WorklistTable(Composite parent, Look look, Workplace workplace, IntFunction<Optional<WorkRow>> rows) {
        this.look = look;
        this.workplace = workplace;
        this.rows = rows;
        table = new Table(parent, WholeRows.STYLE | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setHeaderForeground(look.color(Tone.MUTED)); // the theme's own grey is too pale to read
        WholeRows.keep(table);
        table.setFont(look.font(Look.Type.BODY));
        table.setData(Look.KEY, "today.tasks");
        Look.name(table, workplace.words("work.title"));
        column("work.column.due", 200, WorkRow::when);
        column("work.column.patient", 170, WorkRow::patient);
        column("work.column.deed", 370, WorkRow::deed);
        column("work.column.waiting", 120, WorkRow::waitingOn);
        column("work.column.phone", 120, WorkRow::telephone);
        column("work.column.visit", 160, WorkRow::visit);
        column("work.column.owner", 110, WorkRow::owner);
        fit = new ColumnFit(table, columns.stream().map(Column::width).toList());
        fit.icon(0, look.icon(Icon.DUE));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Resize, event -> {
            fit.fit();
            table.clearAll();
        });
        table.addListener(SWT.MouseMove, event -> tip(new Point(event.x, event.y)));
    }

    /** Prints the whole list, also what is not read yet. @param all reads it, beside the screen */
    void prints(Supplier<Supplier<List<WorkRow>>> all) {
        List<String> titles =
                Stream.of(table.getColumns()).map(TableColumn::getText).toList();
        table.setData(PrintSource.KEY, (PrintSource) () -> {
            Supplier<List<WorkRow>> rest = all.get();
            return () -> new PrintedList.Part(
                    workplace.words("work.title"),
                    titles,
                    columns.stream().map(Column::width).toList(),
                    rest.get().stream()
                            .map(row -> columns.stream()
                                    .map(column -> column.text().apply(row))
                                    .toList())
                            .toList());
        });
    }

    /** What can be done with the chosen task, under the right mouse button. @param task where the buttons are */
    void menu(Composite task) {
        RowMenu.unsorted(table, () -> table.getSelectionIndex() >= 0, this::copy)
                .offer(task);
    }

    private void copy() {
        rows.apply(table.getSelectionIndex()).ifPresent(row -> {
            var clipboard = new Clipboard(table.getDisplay());
            String words =
                    columns.stream().map(column -> column.text().apply(row)).collect(Collectors.joining("\t"));
            clipboard.setContents(new Object[] {words}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    private void column(String key, int width, Function<WorkRow, String> text) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(Look.plain(workplace.words(key)));
        column.setWidth(width);
        columns.add(new Column(width, text));
    }

    private void fill(TableItem item, int index) {
        Optional<WorkRow> row = rows.apply(index);
        if (row.isEmpty()) {
            item.setText(0, workplace.words("work.loading"));
            return;
        }
        var gc = new GC(table);
        try {
            gc.setFont(table.getFont());
            for (int i = 0; i < columns.size(); i++) {
                int room = table.getColumn(i).getWidth() - ColumnFit.MARGIN - (i == 0 ? 3 * Look.GRID : 0);
                item.setText(i, Look.shortened(gc, columns.get(i).text().apply(row.get()), room));
            }
        } finally {
            gc.dispose();
        }
        var icon = CasesPart.icon(row.get().urgency());
        item.setImage(0, icon == null ? null : look.icon(icon));
        item.setForeground(look.color(row.get().blocks() ? Tone.BLOCKED : Tone.TEXT));
    }

    /** The whole words of a cell; of what is to be done also why, and that it holds a visit up. */
    private void tip(Point at) {
        TableItem item = table.getItem(at);
        Optional<WorkRow> row = item == null ? Optional.empty() : rows.apply(table.indexOf(item));
        String words = null;
        for (int i = 0; row.isPresent() && i < columns.size(); i++) {
            Rectangle cell = item.getBounds(i);
            if (cell.contains(at)) {
                String whole = columns.get(i).text().apply(row.get());
                words = i == 2 ? more(row.get()) : whole.equals(item.getText(i)) ? null : whole;
            }
        }
        if (!Objects.equals(words, table.getToolTipText())) {
            table.setToolTipText(words);
        }
    }

    private String more(WorkRow row) {
        return String.join(
                "\n",
                Stream.of(row.deed(), row.why(), row.blocks() ? workplace.words("work.blocks") : "")
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    /** Shows so many rows; the chosen one is in sight. */
    void show(int count, boolean more, int selected) {
        table.setRedraw(false);
        table.setItemCount(more ? count + 1 : count);
        WholeRows.trim(table);
        measure(count);
        table.clearAll();
        if (selected >= 0) {
            table.setSelection(selected);
        } else {
            table.deselectAll();
        }
        table.setRedraw(true);
    }

    /** More rows are known, or some again: what is in sight of them is filled, and nothing else is touched. */
    void know(int first, int last, int count) {
        table.setItemCount(count);
        table.clear(first, Math.min(last, count - 1));
    }

    Table table() {
        return table;
    }

    /** The rows at the top that are read say how wide the columns are. */
    private void measure(int count) {
        List<List<String>> known = new ArrayList<>();
        for (int i = 0; i < count && i < FIRST; i++) {
            rows.apply(i)
                    .ifPresent(row -> known.add(columns.stream()
                            .map(column -> column.text().apply(row))
                            .toList()));
        }
        fit.measure(known.size(), known::get);
    }
}
