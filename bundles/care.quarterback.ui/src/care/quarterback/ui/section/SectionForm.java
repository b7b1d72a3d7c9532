package care.quarterback.ui.section;

import care.quarterback.presentation.section.FormField;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.FormScreen;
import care.quarterback.presentation.section.SectionPresenter;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** The form of a section, made when it opens; while it is open only what has changed is shown anew. */
final class SectionForm {

    private final Look look;
    private final Workplace workplace;
    private final SectionPresenter presenter;
    private final Runnable fit;
    private final String key;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Composite box;
    private final FormScreen made;
    private final Label message;
    private final PointsPart points;
    private Composite more;
    private Button unfold;
    private boolean submitted;

    private record Field(FieldWidget widget, Label refusal, boolean more) {}

    SectionForm(
            Composite parent,
            Look look,
            Workplace workplace,
            SectionPresenter presenter,
            FormScreen screen,
            Runnable fit) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.fit = fit;
        this.made = screen;
        this.key = presenter.section().key();
        box = new Composite(parent, SWT.NONE);
        box.setBackground(look.color(Tone.GROUND));
        box.setData(Look.KEY, key + ".form");
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(2 * Look.GRID, Look.GRID)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        look.wrapped(box, Type.BOLD, Tone.ACCENT, screen.title());
        if (!screen.note().isEmpty()) {
            look.wrapped(box, Type.NOTE, Tone.MUTED, screen.note());
        }
        createFields(screen.fields());
        points = new PointsPart(box, look, key);
        message = look.wrapped(box, Type.BODY, Tone.BLOCKED, "");
        message.setData(Look.KEY, key + ".refused");
        createButtons();
        show(screen);
    }

    /** Whether the form for this is drawn already. */
    boolean shows(FormScreen screen) {
        return intent().equals(screen.intent())
                && made.fields().stream()
                        .map(FormField::name)
                        .toList()
                        .equals(screen.fields().stream().map(FormField::name).toList());
    }

    FormIntent intent() {
        return made.intent();
    }

    private void createFields(List<FormField> all) {
        Composite main = grid();
        all.stream().filter(field -> !field.more()).forEach(field -> field(main, field));
        if (!made.hasMore()) {
            return;
        }
        unfold = look.tick(box, SWT.CHECK, key + ".more", workplace.words("section.more"));
        unfold.addListener(SWT.Selection, event -> unfold(unfold.getSelection()));
        more = grid();
        all.stream().filter(FormField::more).forEach(field -> field(more, field));
        boolean said = made.intent() instanceof FormIntent.Add
                && all.stream()
                        .anyMatch(field -> field.more()
                                && !field.value().isEmpty()
                                && !field.value().equals("false"));
        unfold.setSelection(said);
        exclude(more, !said);
    }

    private Composite grid() {
        Composite grid = look.area(box, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        return grid;
    }

    private void unfold(boolean open) {
        unfold.setSelection(open);
        exclude(more, !open);
        fit.run();
    }

    private static void exclude(Control control, boolean excluded) {
        ((GridData) control.getLayoutData()).exclude = excluded;
        control.setVisible(!excluded);
    }

    private void field(Composite grid, FormField field) {
        Composite cell = FieldWidgets.labelsItself(field) ? look.area(grid, 1) : look.pair(grid, field.label());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(wide(field) ? 2 : 1, 1)
                .applyTo(cell);
        FieldWidget widget = new FieldWidgets(look, workplace, key).make(cell, field);
        Label refusal = look.wrapped(cell, Type.NOTE, Tone.BLOCKED, "");
        refusal.setData(Look.KEY, key + "." + field.name() + ".refused");
        exclude(refusal, true);
        widget.show(field.value());
        widget.onTyped(() -> presenter.typed(field.name(), widget.value()));
        widget.onLeft(() -> presenter.left(field.name()));
        widget.control().addListener(SWT.KeyDown, event -> key(event, widget.singleLine()));
        widget.control().addListener(SWT.Traverse, this::traverse);
        fields.put(field.name(), new Field(widget, refusal, field.more()));
    }

    private boolean wide(FormField field) {
        return switch (field.kind()) {
            case PAGE, LINES, NUMBERED_REFERENCES -> true;
            case LINE -> field.name().equals("text") || made.fields().size() == 1;
            default -> false;
        };
    }

    private void createButtons() {
        boolean does = !made.submit().isEmpty();
        Composite row = look.area(box, does ? 2 : 1);
        if (does) {
            Button submit = look.button(row, key + ".submit", made.submit(), this::submit);
            submit.addListener(SWT.Traverse, this::traverse);
        }
        Button close = look.button(row, key + ".close", workplace.words("section.close"), presenter::close);
        close.addListener(SWT.Traverse, this::traverse);
    }

    private void key(Event event, boolean singleLine) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (enter && (singleLine && event.stateMask == 0 || event.stateMask == SWT.MOD1)) {
            event.doit = false;
            submit();
        }
    }

    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            presenter.close();
        }
    }

    /** Enter saves what stands in a field that is saved on leaving it. */
    private void submit() {
        if (made.submit().isEmpty()) {
            fields.keySet().forEach(presenter::left);
        } else {
            submitted = true;
            presenter.submit();
        }
    }

    void show(FormScreen screen) {
        boolean changed = false;
        for (FormField field : screen.fields()) {
            Field drawn = fields.get(field.name());
            FieldWidgets.offer(drawn.widget(), field);
            if (!drawn.widget().value().equals(field.value())) {
                drawn.widget().show(field.value());
            }
            changed |= say(drawn.refusal(), field.refusal());
            if (!field.refusal().isEmpty() && drawn.more() && !unfold.getSelection()) {
                unfold(true);
            }
        }
        changed |= say(message, screen.refusal());
        changed |= points.show(screen.points());
        if (changed) {
            fit.run();
        }
        Optional<Field> wrong = screen.fields().stream()
                .filter(field -> !field.refusal().isEmpty())
                .map(field -> fields.get(field.name()))
                .findFirst();
        if (submitted && (wrong.isPresent() || !screen.refusal().isEmpty())) {
            submitted = false;
            wrong.ifPresent(field -> field.widget().control().setFocus());
        }
    }

    private static boolean say(Label label, String sentence) {
        String words = Look.plain(sentence);
        if (label.getText().equals(words)) {
            return false;
        }
        label.setText(words);
        exclude(label, words.isEmpty());
        return true;
    }

    /** Puts the keyboard on the first field. */
    void focus() {
        if (!fields.isEmpty()) {
            fields.values().iterator().next().widget().control().setFocus();
        }
    }

    /** Whether the keyboard stands in it. */
    boolean focused() {
        for (Control at = box.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == box) {
                return true;
            }
        }
        return false;
    }

    /** All of it, to be brought into sight. */
    Control control() {
        return box;
    }

    void dispose() {
        box.dispose();
    }
}
