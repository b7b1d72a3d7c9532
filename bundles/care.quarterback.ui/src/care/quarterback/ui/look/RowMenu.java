package care.quarterback.ui.look;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;

/** A menu of the right mouse button on a table, with the same actions as the buttons beside it. */
public final class RowMenu {

    private RowMenu() {}

    /**
     * Gives the table its menu.
     *
     * @param buttons what holds them, at any depth; those that can be seen are offered
     * @param copy the words for copying the row
     * @param row whether one is selected
     */
    public static void give(Table table, Composite buttons, String copy, BooleanSupplier row, Runnable copies) {
        var menu = new Menu(table);
        table.setMenu(menu);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem old : menu.getItems()) {
                old.dispose();
            }
            pushed(buttons)
                    .forEach(button -> item(
                            menu,
                            button.getText(),
                            button.isEnabled(),
                            () -> button.notifyListeners(SWT.Selection, new Event())));
            item(menu, Look.plain(copy), row.getAsBoolean(), copies);
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
