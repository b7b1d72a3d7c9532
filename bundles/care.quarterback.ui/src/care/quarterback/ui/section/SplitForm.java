package care.quarterback.ui.section;

import care.quarterback.core.entry.FieldKind;
import care.quarterback.presentation.records.SplitPresenter;
import care.quarterback.presentation.records.SplitPresenter.Form;
import care.quarterback.presentation.section.FormField;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** A row for each part of a file: its pages, and what it is. Hidden while nothing is split. */
public final class SplitForm implements SplitPresenter.View {

    private static final int PAGES_LETTERS = 12;
    private static final int OTHER_LETTERS = 26;

    private final ScrollPage page;
    private final Look look;
    private final Workplace workplace;
    private final SplitPresenter presenter;
    private final Consumer<String> problem;
    private final Composite box;
    private final List<Label> refusals = new ArrayList<>();

    /** @param problem says why nothing is split */
    public SplitForm(ScrollPage page, Workplace workplace, SplitPresenter presenter, Consumer<String> problem) {
        this.page = page;
        this.look = page.look();
        this.workplace = workplace;
        this.presenter = presenter;
        this.problem = problem;
        box = new Composite(page.body(), SWT.NONE);
        box.setBackground(look.color(Tone.GROUND));
        box.setData(Look.KEY, "split.form");
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(2 * Look.GRID, Look.GRID)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(box);
        box.setVisible(false);
        presenter.start(this);
    }

    @Override
    public void show(Optional<Form> form) {
        if (box.isDisposed()) {
            return;
        }
        boolean opens = form.isPresent() && !box.getVisible();
        ((GridData) box.getLayoutData()).exclude = form.isEmpty();
        box.setVisible(form.isPresent());
        form.ifPresent(shown -> {
            if (opens || refusals.size() != shown.rows().size()) {
                fill(shown, opens ? 0 : shown.rows().size() - 1);
            }
            for (int i = 0; i < refusals.size(); i++) {
                refuse(refusals.get(i), shown.refusals().getOrDefault(i, ""));
            }
        });
        page.fit();
        if (opens) {
            page.bring(box);
        }
    }

    private static void refuse(Label label, String sentence) {
        label.setText(Look.plain(sentence));
        label.setVisible(!sentence.isEmpty());
        ((GridData) label.getLayoutData()).exclude = sentence.isEmpty();
    }

    /** @param focused the row that the keyboard goes to */
    private void fill(Form form, int focused) {
        for (var old : box.getChildren()) {
            old.dispose();
        }
        refusals.clear();
        look.wrapped(box, Type.BOLD, Tone.ACCENT, form.title());
        look.wrapped(box, Type.NOTE, Tone.MUTED, form.note());
        List<FieldWidget> first = new ArrayList<>();
        for (int i = 0; i < form.rows().size(); i++) {
            first.add(row(i, form.rows().get(i)));
        }
        Composite buttons = look.area(box, 3);
        look.button(buttons, "split.submit", workplace.words("split.submit"), presenter::submit);
        look.button(buttons, "split.another", workplace.words("split.another"), presenter::another);
        look.button(buttons, "split.close", workplace.words("section.close"), presenter::close);
        first.get(focused).control().setFocus();
    }

    /** @return its first field */
    private FieldWidget row(int at, List<FormField> fields) {
        Composite line = look.area(box, fields.size());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        FieldWidget first = null;
        for (FormField field : fields) {
            Composite cell = look.pair(
                    line, field.required() ? workplace.words("section.required", field.label()) : field.label());
            FieldWidget widget = new FieldWidgets(look, workplace, "split." + (at + 1)).make(cell, field);
            boolean narrow = first == null || field.kind() == FieldKind.DATE;
            GridDataFactory.fillDefaults()
                    .grab(!narrow, false)
                    .hint(look.width(cell, first == null ? PAGES_LETTERS : OTHER_LETTERS), SWT.DEFAULT)
                    .applyTo(cell);
            Look.name(widget.control(), workplace.words("split.part", at + 1) + ": " + field.label());
            widget.show(field.value());
            widget.onTyped(() -> presenter.typed(at, field.name(), widget.value()));
            widget.control().addListener(SWT.KeyDown, this::key);
            first = first == null ? widget : first;
        }
        Label refusal = look.wrapped(box, Type.NOTE, Tone.BLOCKED, "");
        refusal.setData(Look.KEY, "split." + (at + 1) + ".refused");
        refusals.add(refusal);
        return first;
    }

    private void key(Event event) {
        if (event.stateMask == 0 && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) {
            presenter.submit();
        } else if (event.keyCode == SWT.ESC) {
            presenter.close();
        }
    }

    @Override
    public void refused(String sentence) {
        problem.accept(sentence);
    }
}
