package care.quarterback.ui.section;

import care.quarterback.presentation.work.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Several of a list, each with a box to tick; space ticks the line that the keyboard is on. */
final class SeveralWidget implements FieldWidget {

    private final Table table;
    private List<Choice<String>> choices = List.of();

    SeveralWidget(Table table) {
        this.table = table;
    }

    @Override
    public void offer(List<Choice<String>> offered) {
        if (offered.equals(choices)) {
            return;
        }
        String before = value();
        choices = offered;
        table.removeAll();
        choices.forEach(choice -> new TableItem(table, SWT.NONE).setText(choice.words()));
        show(before);
    }

    @Override
    public Control control() {
        return table;
    }

    @Override
    public void show(String value) {
        List<String> chosen = value.lines().toList();
        for (int i = 0; i < choices.size(); i++) {
            table.getItem(i).setChecked(chosen.contains(choices.get(i).value()));
        }
    }

    @Override
    public String value() {
        return Arrays.stream(table.getItems())
                .filter(TableItem::getChecked)
                .map(item -> choices.get(table.indexOf(item)).value())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void onTyped(Runnable action) {
        table.addListener(SWT.Selection, event -> ticked(event, action));
    }

    @Override
    public void onLeft(Runnable action) {
        table.addListener(SWT.Selection, event -> ticked(event, action));
    }

    private static void ticked(Event event, Runnable action) {
        if (event.detail == SWT.CHECK) {
            action.run();
        }
    }
}
