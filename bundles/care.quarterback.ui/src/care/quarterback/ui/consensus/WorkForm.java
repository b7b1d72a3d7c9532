package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The form of one step: what to read, fields with their labels above, what to do. */
final class WorkForm {

    private static final int COLUMNS = 4;

    private final Look look;
    private final String key;
    private final Drafts drafts;
    private final Map<String, Control> fields = new LinkedHashMap<>();
    private final List<Button> buttons = new ArrayList<>();
    private final Label message;
    private Consumer<Action> does = action -> {};
    private Optional<Action> primary = Optional.empty();

    WorkForm(Composite parent, Look look, String key, Form form, Drafts drafts) {
        this.look = look;
        this.key = key;
        this.drafts = drafts;
        var box = new Composite(parent, SWT.NONE);
        box.setBackground(look.color(Tone.GROUND));
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(2 * Look.GRID, Look.GRID)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        notes(box, form.notes());
        Composite grid = look.area(box, COLUMNS, true);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .exclude(form.fields().isEmpty())
                .applyTo(grid);
        form.fields().forEach(field -> field(grid, field));
        message = look.wrapped(box, Type.BOLD, Tone.BLOCKED, "");
        message.setData(Look.KEY, key + ".message");
        actions(box, form.actions());
    }

    private void notes(Composite box, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Composite area = look.area(box, notes.size() > 3 ? 2 : 1, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        notes.forEach(note -> look.wrapped(area, Type.BODY, Tone.TEXT, note));
    }

    private void field(Composite grid, Field field) {
        String name = key + "." + field.key();
        String start = drafts.start(field.key(), field.value());
        if (field.choices().isEmpty()) {
            int style = field.tall() ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
            Text text = look.field(grid, name, field.label(), style);
            if (field.tall()) {
                GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(text.getParent());
                GridDataFactory.fillDefaults()
                        .grab(true, false)
                        .hint(100, 3 * text.getLineHeight())
                        .applyTo(text);
                text.addListener(SWT.Traverse, WorkForm::tabLeaves);
            } else {
                GridDataFactory.fillDefaults()
                        .grab(true, false)
                        .hint(60, SWT.DEFAULT)
                        .applyTo(text);
            }
            text.setText(start);
            text.addListener(SWT.Modify, event -> drafts.type(field.key(), text.getText()));
            keep(field.key(), text);
        } else {
            var box = new ChoiceBox<String>(grid, look, name, field.label(), field.choices());
            box.show(start);
            box.onChoose(() -> drafts.type(field.key(), box.value()));
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(60, SWT.DEFAULT)
                    .applyTo(box.control());
            keep(field.key(), box.control());
        }
    }

    /** In a text of several lines, Tab goes on to the next field. */
    private static void tabLeaves(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void keep(String field, Control control) {
        fields.put(field, control);
        control.addListener(SWT.KeyDown, this::key);
    }

    private void key(Event event) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (enter && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            primary.ifPresent(does);
        }
    }

    private void actions(Composite box, List<Action> actions) {
        if (actions.isEmpty()) {
            return;
        }
        Composite row = look.area(box, actions.size());
        for (Action action : actions) {
            String label = action.primary() ? action.label() + "  (Ctrl+Enter)" : action.label();
            Button button = look.button(row, key + "." + action.key(), label, () -> does.accept(action));
            if (action.primary()) {
                primary = Optional.of(action);
                button.setFont(look.font(Type.BOLD));
                button.setForeground(look.color(Tone.ACCENT));
            }
            button.addListener(SWT.KeyDown, this::key);
            buttons.add(button);
        }
    }

    void onAction(Consumer<Action> action) {
        does = action;
    }

    void clearMessage() {
        message.setText("");
    }

    /** What is refused is said, and the keyboard stands at its field. */
    void refuse(String field, String sentence) {
        message.setText(Look.plain(sentence));
        Control at = fields.get(field);
        if (at != null) {
            at.setFocus();
        }
    }

    boolean focus() {
        return fields.isEmpty()
                ? !buttons.isEmpty() && buttons.getFirst().setFocus()
                : fields.values().iterator().next().setFocus();
    }
}
