package care.quarterback.ui.practice;

import care.quarterback.presentation.practice.AccessPresenter;
import care.quarterback.presentation.practice.AccessPresenter.Line;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Who looked at what, newest first. */
final class AccessPart implements PracticePart, AccessPresenter.View {

    private final Look look;
    private final AccessPresenter presenter;
    private final Composite area;
    private final LongTable<Line> table;
    private final Label note;

    AccessPart(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        presenter = new AccessPresenter(workplace.cases().desk(), workplace.room());
        area = look.area(parent, 1);
        look.wrapped(area, Type.NOTE, Tone.MUTED, workplace.words("access.about"));
        Composite choices = look.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        Text filter = look.field(choices, "access.filter", workplace.words("access.filter"));
        filter.addListener(SWT.Modify, event -> presenter.filter(filter.getText()));
        var span = new ChoiceBox<>(choices, look, "access.since", workplace.words("access.since"), presenter.spans());
        span.onChoose(() -> presenter.since(span.value()));
        table = new LongTable<>(area, look, "access.table", workplace.words("practice.page.access"), line -> line);
        table.newestFirst(workplace.words("changes.column.when"), 190, Line::when);
        table.column(workplace.words("access.column.who"), 160, Line::who);
        table.column(workplace.words("changes.column.patient"), 200, Line::patient);
        table.column(workplace.words("access.column.what"), 420, Line::what);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.table());
        note = look.wrapped(area, Type.BODY, Tone.MUTED, "");
        note.setData(Look.KEY, "access.note");
        presenter.start(this);
    }

    @Override
    public void show(List<Line> lines, String words) {
        if (!area.isDisposed()) {
            table.show(lines);
            note.setForeground(look.color(Tone.MUTED));
            say(words);
        }
    }

    @Override
    public void failed(String sentence) {
        if (!area.isDisposed()) {
            note.setForeground(look.color(Tone.BLOCKED));
            say(sentence);
        }
    }

    private void say(String words) {
        note.setText(Look.plain(words));
        area.layout(true, true);
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void focus() {
        table.table().setFocus();
    }

    @Override
    public void enter() {
        presenter.refresh();
    }

    @Override
    public void leave() {
        presenter.stop();
    }
}
