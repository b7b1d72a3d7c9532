package care.quarterback.ui.goals;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** One field of the grid: what is typed is saved by Enter and when the field is left; Escape brings back what stood there. */
final class GridCell {

    private final Text field;
    private final Consumer<GridCell> save;
    private String shown = "";
    private Optional<String> sent = Optional.empty();

    /** @param key what tests and the keyboard know it by; @param name what a screen reader calls it */
    GridCell(Composite parent, Look look, String key, String name, Consumer<GridCell> save) {
        this.save = save;
        field = new Text(parent, SWT.BORDER);
        look.font(field, Type.BODY);
        field.setData(Look.KEY, key);
        Look.name(field, name);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(6 * Look.GRID, SWT.DEFAULT)
                .applyTo(field);
        field.addListener(SWT.DefaultSelection, event -> save());
        field.addListener(SWT.FocusOut, event -> save());
        field.addListener(SWT.Traverse, this::escape);
    }

    private void escape(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE && changed()) {
            event.doit = false;
            back();
        }
    }

    /** Saves what was typed; nothing where nothing was, or where it is being saved already. */
    void save() {
        if (changed() && !Optional.of(field.getText()).equals(sent)) {
            sent = Optional.of(field.getText());
            save.accept(this);
        }
    }

    /** What was typed was not saved: it can be tried again. */
    void refused() {
        sent = Optional.empty();
    }

    /** What the case says now, in its own words; what is being typed stays. */
    void show(String words) {
        boolean arrived = !words.equals(shown) && Optional.of(field.getText()).equals(sent);
        boolean untouched = !changed() || arrived;
        shown = words;
        if (untouched) {
            sent = Optional.empty();
            back();
        }
    }

    /** Brings back what is saved. */
    void back() {
        if (!field.getText().equals(shown)) {
            field.setText(shown);
        }
    }

    boolean changed() {
        return !field.getText().equals(shown);
    }

    String typed() {
        return field.getText();
    }

    Text field() {
        return field;
    }
}
