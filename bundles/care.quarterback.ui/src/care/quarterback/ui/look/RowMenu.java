package care.quarterback.ui.look;

import care.quarterback.presentation.text.ScreenText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * The menu of a list, under the right mouse button and Shift+F10: what the buttons beside it do, the order of its rows, and
 * copying one.
 */
public final class RowMenu {

    private final Table table;
    private final BooleanSupplier row;
    private final Runnable copies;
    private final IntConsumer sort;
    private final ScreenText words;
    private final List<Composite> offered = new ArrayList<>();

    /**
     * Gives a table its menu.
     *
     * @param row whether one is selected
     * @param sort goes on to the next order by a column: by it, the other way round, as the rows come
     */
    RowMenu(Table table, BooleanSupplier row, Runnable copies, IntConsumer sort) {
        this.table = table;
        this.row = row;
        this.copies = copies;
        this.sort = sort;
        this.words = TableWords.of(table.getDisplay());
        var menu = new Menu(table);
        table.setMenu(menu);
        menu.addListener(SWT.Show, event -> fill(menu));
    }

    /** A table whose rows can't be sorted: their order is what it is for. */
    public static RowMenu unsorted(Table table, BooleanSupplier row, Runnable copies) {
        return new RowMenu(table, row, copies, null);
    }

    /** Also offers what the buttons do that can be seen. @param buttons what holds them, at any depth */
    public void offer(Composite buttons) {
        offered.add(buttons);
    }

    private void fill(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        offered.stream()
                .filter(Control::isVisible)
                .flatMap(RowMenu::pushed)
                .forEach(button -> item(
                        menu,
                        button.getText(),
                        button.isEnabled(),
                        () -> button.notifyListeners(SWT.Selection, new Event())));
        if (sort != null && table.getItemCount() > 1) {
            orders(menu);
        }
        item(menu, Look.plain(words.of("section.copy")), row.getAsBoolean(), copies);
    }

    /** The columns by their titles, and how the rows came. */
    private void orders(Menu menu) {
        List<TableColumn> titled = Stream.of(table.getColumns())
                .filter(column -> !column.getText().isBlank())
                .toList();
        if (titled.isEmpty() || !table.getHeaderVisible()) {
            return;
        }
        var all = new MenuItem(menu, SWT.CASCADE);
        all.setText(Look.plain(words.of("list.sort")));
        var inside = new Menu(all);
        all.setMenu(inside);
        TableColumn now = table.getSortColumn();
        titled.forEach(column -> order(inside, column.getText(), column == now, () -> {
            if (column != now) {
                sort.accept(table.indexOf(column));
            }
        }));
        order(inside, Look.plain(words.of("list.sort.none")), now == null, this::asItCame);
        new MenuItem(inside, SWT.SEPARATOR);
        item(inside, Look.plain(words.of("list.sort.reverse")), now != null, () -> {
            int at = table.indexOf(now);
            boolean last = table.getSortDirection() == SWT.DOWN;
            sort.accept(at);
            if (last) {
                sort.accept(at); // from the last first to none, and from there to the first first
            }
        });
    }

    private void asItCame() {
        TableColumn now = table.getSortColumn();
        if (now != null) {
            int at = table.indexOf(now);
            boolean first = table.getSortDirection() == SWT.UP;
            sort.accept(at);
            if (first) {
                sort.accept(at);
            }
        }
    }

    private static void order(Menu menu, String words, boolean now, Runnable action) {
        var item = new MenuItem(menu, SWT.RADIO);
        item.setText(words);
        item.setSelection(now);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                action.run();
            }
        });
    }

    private static Stream<Button> pushed(Composite in) {
        return Stream.of(in.getChildren()).filter(Control::isVisible).flatMap(each -> switch (each) {
            case Button button when (button.getStyle() & SWT.PUSH) != 0 -> Stream.of(button);
            case Composite deeper -> pushed(deeper);
            default -> Stream.empty();
        });
    }

    private static void item(Menu menu, String words, boolean enabled, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(words);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
