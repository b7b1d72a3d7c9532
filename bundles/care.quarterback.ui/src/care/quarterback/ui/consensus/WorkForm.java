package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.FieldKey;
import care.quarterback.presentation.consensus.WorkDrafts;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.ChoiceField;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Shape;
import care.quarterback.presentation.consensus.WorkScreen.TextField;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.section.Calendar;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * The form of one step: what to read, fields with their labels above, what to do.
 *
 * @param <I> what a person can ask for in it
 */
final class WorkForm<I> {

    private static final int COLUMNS = 4;

    private final Look look;
    private final Workplace workplace;
    private final String key;
    private final WorkDrafts drafts;
    private final Map<FieldKey, Control> fields = new LinkedHashMap<>();
    private final Map<FieldKey, Label> refusals = new HashMap<>();
    private final List<Button> buttons = new ArrayList<>();
    private final Composite box;
    private final Label message;
    private Consumer<Action<I>> does = action -> {};
    private Optional<Action<I>> primary = Optional.empty();

    WorkForm(Composite parent, Look look, Workplace workplace, String key, Form<I> form, WorkDrafts drafts) {
        this.look = look;
        this.workplace = workplace;
        this.key = key;
        this.drafts = drafts;
        box = new Composite(parent, SWT.NONE);
        box.setBackground(look.color(Tone.GROUND));
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(2 * Look.GRID, Look.GRID)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        Composite grid = look.area(box, COLUMNS, true);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .exclude(form.fields().isEmpty())
                .applyTo(grid);
        form.fields().forEach(field -> field(grid, field));
        actions(form.actions());
        message = look.wrapped(box, Type.BOLD, Tone.BLOCKED, ""); // below: the buttons stay under the pointer
        message.setData(Look.KEY, key + ".message");
        clearMessage();
        notes(form.notes());
    }

    private void notes(List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Composite area = look.area(box, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        notes.forEach(note -> look.wrapped(area, Type.BODY, Tone.TEXT, note));
    }

    private void field(Composite grid, Field field) {
        switch (field) {
            case TextField typed -> text(grid, typed);
            case ChoiceField<?> choice -> choice(grid, choice);
        }
    }

    private void text(Composite grid, TextField field) {
        if (field.shape() == Shape.DAY) {
            Composite pair = look.area(grid, 2);
            GridLayoutFactory.fillDefaults()
                    .numColumns(2)
                    .spacing(Look.GRID / 2, 0)
                    .applyTo(pair);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
            Text day = line(pair, field);
            Button calendar = new Calendar(look, workplace, day, field.label()).button(pair, name(field) + ".calendar");
            GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(calendar);
        } else {
            line(grid, field);
        }
    }

    private Text line(Composite grid, TextField field) {
        boolean tall = field.shape() == Shape.PAGE;
        int style = tall ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
        Text text = look.field(grid, name(field), field.label(), style);
        if (tall) {
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
        text.setText(drafts.shown(field));
        text.addListener(SWT.Modify, event -> drafts.type(field.key(), text.getText()));
        keep(field, text);
        return text;
    }

    private <V> void choice(Composite grid, ChoiceField<V> field) {
        var list = new ChoiceBox<Optional<V>>(grid, look, name(field), field.label(), field.choices());
        list.show(drafts.shown(field));
        list.onChoose(() -> drafts.choose(field.key(), list.value()));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(list.control());
        keep(field, list.control());
    }

    private String name(Field field) {
        return key + "." + field.key().name();
    }

    /** In a text of several lines, Tab goes on to the next field. */
    private static void tabLeaves(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void keep(Field field, Control control) {
        fields.put(field.key(), control);
        Label refusal = look.wrapped(control.getParent(), Type.NOTE, Tone.BLOCKED, "");
        refusal.setData(Look.KEY, name(field) + ".refused");
        refusals.put(field.key(), refusal);
        control.addListener(SWT.KeyDown, this::key);
    }

    private void key(Event event) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (enter && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            primary.ifPresent(does);
        }
    }

    private void actions(List<Action<I>> actions) {
        if (actions.isEmpty()) {
            return;
        }
        Composite row = look.area(box, actions.size());
        for (Action<I> action : actions) {
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

    void onAction(Consumer<Action<I>> action) {
        does = action;
    }

    void clearMessage() {
        say(message, "");
        refusals.values().forEach(label -> say(label, ""));
    }

    private static void say(Label label, String sentence) {
        label.setText(Look.plain(sentence));
        ((GridData) label.getLayoutData()).exclude = sentence.isEmpty();
        label.setVisible(!sentence.isEmpty());
    }

    /** What is refused is said at its field, and the keyboard stands there. */
    void refuse(Optional<FieldKey> field, String sentence) {
        clearMessage();
        say(field.map(refusals::get).orElse(message), sentence);
        field.map(fields::get).ifPresent(Control::setFocus);
    }

    /** How far below the top of the sheet the form begins. */
    int top() {
        return box.getLocation().y;
    }

    /** Puts the keyboard on the first field, or the first button; false when there is neither. */
    boolean focus() {
        Control first = fields.isEmpty()
                ? buttons.stream().findFirst().orElse(null)
                : fields.values().iterator().next();
        if (first != null) {
            first.setFocus(); // a list to choose from says no although its inner part has the keyboard
        }
        return first != null;
    }
}
