package care.quarterback.ui.section;

import care.quarterback.presentation.section.FormField;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.FormScreen;
import care.quarterback.presentation.section.FormWork;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** The form of a list, made when it opens; while it is open only what has changed is shown anew. */
public final class SectionForm {

    private final Look look;
    private final Workplace workplace;
    private final FormWork work;
    private final Runnable fit;
    private final Consumer<Control> bring;
    private final String key;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Composite box;
    private final FormScreen made;
    private final Label message;
    private final PointsPart points;
    private Composite more;
    private Button unfold;
    private Composite buttons;
    private boolean submitted;

    private record Field(FieldWidget widget, Label refusal, boolean more, LeadPart lead) {}

    /** @param key what tests find its controls by, before their names @param fit lays the page out when it grows or shrinks; @param bring scrolls to what has opened */
    public SectionForm(
            Composite parent,
            Look look,
            Workplace workplace,
            String key,
            FormWork work,
            FormScreen screen,
            Runnable fit,
            Consumer<Control> bring) {
        this.look = look;
        this.workplace = workplace;
        this.work = work;
        this.fit = fit;
        this.bring = bring;
        this.made = screen;
        this.key = key;
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
        if (screen.fields().stream().anyMatch(FormField::required)) {
            look.wrapped(box, Type.NOTE, Tone.MUTED, workplace.words("section.required.note"));
        }
        box.setData(Look.SUBMIT, (Runnable) this::submit);
        points = new PointsPart(box, look, workplace, key);
        createButtons();
        message = look.wrapped(box, Type.BODY, Tone.BLOCKED, ""); // below: the button stays under the pointer
        message.setData(Look.KEY, key + ".refused");
        exclude(message, true);
        show(screen);
    }

    /** Whether the form for this is drawn already. */
    public boolean shows(FormScreen screen) {
        return intent().equals(screen.intent())
                && made.first().isEmpty() == screen.first().isEmpty()
                && places(made).equals(places(screen));
    }

    private static List<String> places(FormScreen screen) {
        return screen.fields().stream()
                .map(field -> field.name() + field.more())
                .toList();
    }

    /** What it is open for. */
    public FormIntent intent() {
        return made.intent();
    }

    private void createFields(List<FormField> all) {
        Composite main = grid();
        all.stream().filter(field -> !field.more()).forEach(field -> field(main, field));
        if (!made.hasMore()) {
            return;
        }
        unfold = look.tick(box, SWT.TOGGLE, key + ".more", workplace.words("section.more"));
        unfold.setLayoutData(new GridData());
        unfold.addListener(SWT.Selection, event -> {
            unfold(unfold.getSelection());
            bring.accept(unfold.getSelection() ? more : unfold);
        });
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
        Composite cell = FieldWidgets.labelsItself(field) ? look.area(grid, 1) : look.pair(grid, shown(field));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(wide(field) ? 2 : 1, 1)
                .applyTo(cell);
        FieldWidget widget = new FieldWidgets(look, workplace, key).make(cell, field);
        var lead = new LeadPart(cell, look, key + "." + field.name());
        Label refusal = look.wrapped(cell, Type.NOTE, Tone.BLOCKED, "");
        refusal.setData(Look.KEY, key + "." + field.name() + ".refused");
        exclude(refusal, true);
        widget.show(field.value());
        widget.onTyped(() -> work.typed(field.name(), widget.value()));
        widget.onLeft(() -> work.left(field.name()));
        widget.control().addListener(SWT.KeyDown, event -> key(event, widget.singleLine()));
        widget.control().addListener(SWT.Traverse, this::traverse);
        fields.put(field.name(), new Field(widget, refusal, field.more(), lead));
    }

    private String shown(FormField field) {
        return field.required() ? workplace.words("section.required", field.label()) : field.label();
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
        buttons = look.area(box, does ? 2 : 1);
        if (does) {
            Button submit = look.button(buttons, key + ".submit", made.submit(), this::submit);
            submit.addListener(SWT.Traverse, this::traverse);
        }
        Button close = look.button(buttons, key + ".close", workplace.words("section.close"), work::close);
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
            work.close();
        }
    }

    /** Enter saves what stands in a field that is saved on leaving it. */
    private void submit() {
        if (made.submit().isEmpty()) {
            fields.keySet().forEach(work::left);
        } else {
            submitted = true;
            work.submit();
        }
    }

    /** Shows what has changed. */
    public void show(FormScreen screen) {
        boolean changed = false;
        int place = buttons.toDisplay(0, 0).y;
        for (FormField field : screen.fields()) {
            Field drawn = fields.get(field.name());
            FieldWidgets.offer(drawn.widget(), field);
            if (!drawn.widget().value().equals(field.value())) {
                drawn.widget().show(field.value());
            }
            changed |= drawn.lead().show(Optional.ofNullable(screen.leads().get(field.name())));
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
        if (changed && submitted) {
            box.getDisplay().asyncExec(() -> still(place)); // laid out by then
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

    /** What is refused at a field must not push the button away from under the pointer: the page scrolls as far. */
    private void still(int place) {
        Composite around = box;
        while (around != null && !(around instanceof ScrolledComposite)) {
            around = around.isDisposed() ? null : around.getParent();
        }
        if (around instanceof ScrolledComposite page && !buttons.isDisposed()) {
            int moved = buttons.toDisplay(0, 0).y - place;
            page.setOrigin(page.getOrigin().x, page.getOrigin().y + moved);
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

    /** Puts the keyboard on the field that is filled in first. */
    public void focus() {
        Optional.ofNullable(fields.get(made.first()))
                .or(() -> fields.values().stream().findFirst())
                .ifPresent(field -> field.widget().enter());
    }

    /** Whether the keyboard stands in it. */
    public boolean focused() {
        for (Control at = box.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == box) {
                return true;
            }
        }
        return false;
    }

    /** All of it, to be brought into sight. */
    public Control control() {
        return box;
    }

    /** It goes. */
    public void dispose() {
        box.dispose();
    }
}
