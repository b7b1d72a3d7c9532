package care.quarterback.ui.today;

import care.quarterback.presentation.today.ChangeLine;
import care.quarterback.presentation.today.ChangeSpan;
import care.quarterback.presentation.today.ChangesPresenter;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** What changed in all cases since the last working day, newest first; below, the chosen line in full. */
final class ChangesPart implements ChangesPresenter.View {

    private static final int SPAN_LETTERS = 46;

    private final Look look;
    private final ChangesPresenter presenter;
    private final Composite area;
    private final ChoiceBox<ChangeSpan> span;
    private final Button others;
    private final Label counts;
    private final LongTable<ChangeLine> table;
    private final Label empty;
    private final Label detail;
    private final Button older;
    private boolean awaited;

    /** @param opens opens the case of a line, on the page where the change can be seen */
    ChangesPart(Composite parent, Look look, Workplace workplace, Consumer<ChangeLine> opens) {
        this.look = look;
        presenter = new ChangesPresenter(workplace.cases(), workplace.room());
        area = look.area(parent, 1);
        Composite filters = look.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
        span = new ChoiceBox<>(filters, look, "changes.since", workplace.words("changes.since"), presenter.spans());
        GridDataFactory.fillDefaults()
                .hint(look.width(filters, SPAN_LETTERS), SWT.DEFAULT)
                .applyTo(span.control().getParent());
        span.show(ChangeSpan.WORKING_DAY);
        span.onChoose(() -> presenter.since(span.value()));
        Composite cell = look.area(filters, 1);
        GridDataFactory.fillDefaults().applyTo(cell);
        others = look.tick(cell, SWT.CHECK, "changes.others", workplace.words("changes.others"));
        look.onFieldLine(cell, others);
        others.addListener(SWT.Selection, event -> presenter.others(others.getSelection()));
        Composite counted = look.area(filters, 1);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.END).applyTo(counted);
        counts = look.label(counted, Type.BODY, Tone.MUTED, "");
        look.onFieldLine(counted, counts);
        table = new LongTable<>(area, look, "changes.table", workplace.words("today.tab.changes"), ChangeLine::key);
        table.newestFirst(workplace.words("changes.column.when"), 190, ChangeLine::when);
        table.column(workplace.words("changes.column.patient"), 180, ChangeLine::patient);
        table.column(workplace.words("changes.column.what"), 300, ChangeLine::what);
        table.column(workplace.words("changes.column.detail"), 420, ChangeLine::detail);
        table.column(workplace.words("changes.column.who"), 130, ChangeLine::who);
        table.onOpen(opens);
        table.onSelect(this::tell);
        table.onKey((event, chosen) -> key(event));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.table());
        empty = look.wrapped(area, Type.BODY, Tone.MUTED, "");
        detail = look.wrapped(area, Type.BODY, Tone.TEXT, "");
        detail.setData(Look.KEY, "changes.detail");
        older = look.button(area, "changes.older", workplace.words("changes.older"), presenter::more);
        GridDataFactory.swtDefaults().exclude(true).applyTo(older);
        older.setVisible(false);
    }

    /** The filters by one key each, as in the list of tasks. */
    private void key(Event event) {
        char sign = Character.toLowerCase(event.character);
        if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0 || sign != 'o' && sign != 't') {
            return;
        }
        event.doit = false;
        if (sign == 'o') {
            others.setSelection(!others.getSelection());
            others.notifyListeners(SWT.Selection, new Event());
        } else {
            span.next();
            presenter.since(span.value());
        }
    }

    private void tell(Optional<ChangeLine> chosen) {
        String words = chosen.map(ChangeLine::detail).orElse("");
        if (!detail.getText().equals(Look.plain(words))) {
            detail.setText(Look.plain(words));
            area.layout(true, true);
        }
    }

    Composite control() {
        return area;
    }

    void start() {
        presenter.start(this);
    }

    void seen(boolean now) {
        presenter.seen(now);
    }

    void stop() {
        presenter.stop();
    }

    /** Puts the keyboard on the list, now or once it is read. */
    void focus() {
        awaited = !table.table().setFocus();
    }

    @Override
    public void reading(String sentence) {
        say(sentence);
    }

    @Override
    public void show(List<ChangeLine> lines, boolean more, String line, String nothing) {
        if (area.isDisposed()) {
            return;
        }
        span.offer(presenter.spans()); // a window that stays open overnight has another last working day
        counts.setText(line);
        counts.getParent().getParent().layout(new Control[] {counts, span.control()});
        table.show(lines);
        hide(older, !more);
        say(nothing);
        if (awaited && !lines.isEmpty()) {
            focus();
        }
    }

    private void say(String sentence) {
        empty.setText(Look.plain(sentence));
        hide(empty, sentence.isEmpty());
        hide(table.table(), !sentence.isEmpty());
        area.layout(true, true);
    }

    private static void hide(Control control, boolean hidden) {
        ((GridData) control.getLayoutData()).exclude = hidden;
        control.setVisible(!hidden);
    }

    @Override
    public void failed(String sentence) {
        if (!area.isDisposed()) {
            say(sentence);
            empty.setForeground(look.color(Tone.BLOCKED));
        }
    }
}
