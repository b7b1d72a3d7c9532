package care.quarterback.ui.look;

import care.quarterback.presentation.text.ScreenText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** The name of a list for a screen reader, with the order of its rows: the arrow in a column's title is only drawn. */
final class SpokenOrder {

    private final Table table;
    private final String name;
    private final ScreenText words;
    private String told;

    SpokenOrder(Table table, String name) {
        this.table = table;
        this.name = name;
        this.words = TableWords.of(table.getDisplay());
        this.told = name;
        Look.name(table, this::said);
        SpokenName.give(table, name);
    }

    private String said() {
        TableColumn by = table.getSortColumn();
        if (by == null) {
            return name;
        }
        String title = by.getText().replace("&&", "&");
        return table.getSortDirection() == SWT.DOWN
                ? words.of("list.sorted.reverse", name, title)
                : words.of("list.sorted", name, title);
    }

    /** Says it where it has changed. */
    void tell() {
        String now = said();
        if (!now.equals(told)) {
            told = now;
            SpokenName.give(table, now);
        }
    }
}
