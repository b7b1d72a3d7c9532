package care.quarterback.ui.today;

import care.quarterback.presentation.today.TaskForm;
import care.quarterback.presentation.today.TaskForm.Typed;
import care.quarterback.presentation.today.WorklistPresenter;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is asked before something is done with the chosen line: Enter saves, Esc leaves. */
final class TaskFormPart {

    private final Look look;
    private final Workplace workplace;
    private final WorklistPresenter presenter;
    private final Composite place;
    private final Runnable left;
    private Optional<Text> note = Optional.empty();
    private Optional<Text> date = Optional.empty();
    private Optional<Combo> person = Optional.empty();
    private Optional<Button> tick = Optional.empty();
    private Label refusal;

    /** @param left is run when the form has gone, so that the keyboard is back on the list */
    TaskFormPart(Composite parent, Look look, Workplace workplace, WorklistPresenter presenter, Runnable left) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.left = left;
        place = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(place);
        place.setVisible(false);
    }

    Composite control() {
        return place;
    }

    void show(Optional<TaskForm> open) {
        boolean typing = inside();
        for (var child : place.getChildren()) {
            child.dispose();
        }
        open.ifPresent(this::draw);
        ((GridData) place.getLayoutData()).exclude = open.isEmpty();
        place.setVisible(open.isPresent());
        place.getParent().layout(true, true);
        if (!focus() && typing) {
            left.run();
        }
    }

    /** Puts the keyboard into the form. @return false when none is open */
    boolean focus() {
        if (place.getVisible() && !inside()) {
            note.<Control>map(text -> text).or(() -> date).or(() -> person).ifPresent(Control::setFocus);
        }
        return place.getVisible();
    }

    private boolean inside() {
        for (var at = place.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == place) {
                return true;
            }
        }
        return false;
    }

    private void draw(TaskForm form) {
        var box = new Composite(place, SWT.NONE);
        box.setBackground(look.color(Tone.GROUND));
        GridLayoutFactory.fillDefaults()
                .numColumns(4)
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(2 * Look.GRID, Look.GRID)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        Label title = look.label(box, Type.HEADING, Tone.ACCENT, form.title());
        GridDataFactory.fillDefaults().span(4, 1).applyTo(title);
        note = form.note().map(label -> field(box, "task.note", label, 0));
        date = form.date().map(label -> field(box, "task.date", label, 24));
        person = form.person().map(label -> names(box, label, form));
        date.ifPresent(text -> {
            text.setText(form.proposed());
            text.addListener(
                    SWT.FocusOut, event -> text.setText(workplace.room().typedDate(text.getText())));
        });
        tick = form.tick().map(words -> {
            Button made = look.tick(box, SWT.CHECK, "task.tick", words);
            made.addListener(SWT.Traverse, event -> left(event.detail));
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).applyTo(made);
            return made;
        });
        Composite buttons = look.area(box, 2);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).applyTo(buttons);
        look.button(buttons, "task.save", workplace.words("work.save"), this::submit);
        look.button(buttons, "task.cancel", workplace.words("work.cancel"), presenter::close);
        refusal = look.wrapped(box, Type.BODY, Tone.BLOCKED, "");
        refusal.setData(Look.KEY, "task.refused");
        GridDataFactory.fillDefaults()
                .span(4, 1)
                .grab(true, false)
                .exclude(true)
                .applyTo(refusal);
    }

    /** @param letters how wide; 0 for the rest of the line */
    private Text field(Composite box, String key, String label, int letters) {
        Text text = look.field(box, key, label);
        GridDataFactory.fillDefaults()
                .grab(letters == 0, false)
                .hint(letters == 0 ? SWT.DEFAULT : look.width(box, letters), SWT.DEFAULT)
                .applyTo(text.getParent());
        text.addListener(SWT.DefaultSelection, event -> submit());
        text.addListener(SWT.Traverse, event -> left(event.detail));
        return text;
    }

    /** A name: one of those we know, or another one. */
    private Combo names(Composite box, String label, TaskForm form) {
        Composite pair = look.pair(box, label);
        GridDataFactory.fillDefaults().hint(look.width(box, 26), SWT.DEFAULT).applyTo(pair);
        var combo = new Combo(pair, SWT.DROP_DOWN);
        combo.setFont(look.font(Type.BODY));
        combo.setData(Look.KEY, "task.person");
        Look.name(combo, label);
        form.people().forEach(combo::add);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.DefaultSelection, event -> submit());
        combo.addListener(SWT.Traverse, event -> left(event.detail));
        return combo;
    }

    private void left(int traversal) {
        if (traversal == SWT.TRAVERSE_ESCAPE) {
            place.getDisplay().asyncExec(presenter::close); // the field that listens goes with it
        }
    }

    private void submit() {
        presenter.submit(new Typed(
                note.map(Text::getText).orElse(""),
                date.map(Text::getText).orElse(""),
                person.map(Combo::getText).orElse(""),
                tick.filter(Button::getSelection).isPresent()));
    }

    /** What was typed is not accepted. @return false when no form is open that could say so */
    boolean refused(String sentence) {
        if (!place.getVisible() || refusal == null || refusal.isDisposed()) {
            return false;
        }
        refusal.setText(sentence);
        ((GridData) refusal.getLayoutData()).exclude = false;
        place.getParent().layout(true, true);
        return true;
    }
}
