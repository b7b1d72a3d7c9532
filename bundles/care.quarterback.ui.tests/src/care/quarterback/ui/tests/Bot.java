package care.quarterback.ui.tests;

import care.quarterback.ui.look.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Hands and eyes at the window. Works beside the screen's thread; each look and each act is made on it. */
final class Bot {

    private final Display display;

    Bot(Display display) {
        this.display = display;
    }

    Display display() {
        return display;
    }

    /** Asks something on the screen's thread. */
    <T> T ask(Callable<T> question) {
        var answer = new AtomicReference<T>();
        var failure = new AtomicReference<Throwable>();
        display.syncExec(() -> {
            try {
                answer.set(question.call());
            } catch (Exception | AssertionError e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError("on the screen's thread", failure.get());
        }
        return answer.get();
    }

    /** The one on the screen that fits. */
    <W extends Widget> Optional<W> find(Class<W> type, Predicate<W> fits) {
        return ask(() -> all(type).stream().filter(fits).findFirst());
    }

    /** Waits for a visible widget that carries the key. */
    <W extends Widget> W await(Class<W> type, String key) {
        return Waiting.forValue(key, () -> find(type, widget -> key.equals(widget.getData(Look.KEY)) && shown(widget)));
    }

    void type(Text field, String words) {
        ask(() -> {
            field.setText(words);
            return null;
        });
    }

    /** Presses a button, as soon as it can be pressed. */
    void press(Button button) {
        Waiting.until("a button that can be pressed", () -> ask(button::isEnabled));
        display.asyncExec(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    /** Chooses one of a row of choices. */
    void choose(ToolItem item) {
        ask(() -> {
            item.setSelection(true);
            item.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    /** Chooses a line of a list by its place. */
    void choose(Combo list, int place) {
        ask(() -> {
            list.select(place);
            list.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    /** Presses a key where the keyboard stands, as the listeners of the control get it. */
    void key(Control at, int keyCode) {
        ask(() -> {
            var event = new Event();
            event.keyCode = keyCode;
            event.character = (char) keyCode;
            at.notifyListeners(SWT.KeyDown, event);
            return null;
        });
    }

    /** Puts the keyboard on a control, and takes it away from where it was. */
    void focus(Control at) {
        ask(at::setFocus);
    }

    /** Selects the row that fits. */
    void select(Table table, Predicate<String> row) {
        ask(() -> {
            pick(table, row);
            table.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    /** Presses Enter on the row that begins so. */
    void enter(Table table, Predicate<String> row) {
        ask(() -> {
            int at = pick(table, row);
            var event = new Event();
            event.item = table.getItem(at);
            table.notifyListeners(SWT.Selection, event);
            table.notifyListeners(SWT.DefaultSelection, event);
            return null;
        });
    }

    private static int pick(Table table, Predicate<String> row) {
        List<String> rows = rows(table);
        int at = rows.stream().filter(row).findFirst().map(rows::indexOf).orElseThrow();
        table.setSelection(at);
        return at;
    }

    /** The words of each row, its columns one after the other. */
    List<String> words(Table table) {
        return ask(() -> table.isDisposed() ? List.of() : rows(table));
    }

    /** The words of all labels in it, from the top. */
    List<String> words(Composite place) {
        return ask(() -> {
            List<Label> labels = new ArrayList<>();
            if (!place.isDisposed()) {
                collect(place, Label.class, labels);
            }
            return labels.stream().map(Label::getText).toList();
        });
    }

    private static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                cells.add(item.getText(i));
            }
            rows.add(String.join(" | ", cells));
        }
        return rows;
    }

    private <W extends Widget> List<W> all(Class<W> type) {
        List<W> found = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            collect(shell, type, found);
        }
        return found;
    }

    private static <W extends Widget> void collect(Widget root, Class<W> type, List<W> found) {
        if (root.isDisposed()) {
            return;
        }
        if (type.isInstance(root)) {
            found.add(type.cast(root));
        }
        List<Widget> inside = new ArrayList<>();
        if (root instanceof ToolBar bar) {
            Collections.addAll(inside, bar.getItems());
        }
        if (root instanceof Composite composite) {
            inside.addAll(Arrays.asList(composite.getChildren()));
        }
        inside.forEach(widget -> collect(widget, type, found));
    }

    private static boolean shown(Widget widget) {
        return switch (widget) {
            case ToolItem item -> item.getParent().isVisible();
            case org.eclipse.swt.widgets.Control control -> control.isVisible();
            default -> true;
        };
    }
}
