package care.quarterback.ui.casefile;

import care.quarterback.desk.chart.ChartRows.ProblemRow;
import care.quarterback.presentation.problems.ProblemCodesPresenter;
import care.quarterback.presentation.problems.ProblemCodesPresenter.Offer;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.look.WholeRows;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The codes that could fit the chosen problem; a person confirms one, by Enter in the list or by the button. */
final class CodePanel implements ProblemCodesPresenter.View {

    private static final int LINES = 5;

    private final Workplace workplace;
    private final ProblemCodesPresenter presenter;
    private final Runnable fit;
    private final Label hint;
    private final Label title;
    private final Label note;
    private final Composite bottom;
    private final Text search;
    private final Table list;
    private final Button confirm;
    private Optional<ProblemRow> problem = Optional.empty();
    private List<Offer> offers = List.of();
    private boolean clearing;

    /** @param fit lays the page out when it grows or shrinks */
    CodePanel(Composite parent, Look look, Workplace workplace, ProblemCodesPresenter presenter, Runnable fit) {
        this.workplace = workplace;
        this.presenter = presenter;
        this.fit = fit;
        Composite panel = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
        hint = look.wrapped(panel, Type.NOTE, Tone.MUTED, workplace.words("codes.choose"));
        title = look.wrapped(panel, Type.BOLD, Tone.TEXT, "");
        list = new Table(panel, WholeRows.STYLE | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        list.setScrollbarsMode(SWT.NONE);
        list.setData(Look.KEY, "codes.table");
        list.setFont(look.font(Type.BODY));
        Look.name(list, workplace.words("codes.list"));
        list.addListener(SWT.Selection, event -> able());
        list.addListener(SWT.DefaultSelection, event -> confirm());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(300, ToolkitStyle.height(list, LINES))
                .applyTo(list);
        note = look.wrapped(panel, Type.NOTE, Tone.MUTED, "");
        bottom = look.area(panel, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bottom);
        search = look.field(bottom, "codes.search", workplace.words("codes.search"));
        search.addListener(SWT.Modify, event -> typed());
        confirm = look.button(bottom, "codes.confirm", workplace.words("codes.confirm"), this::confirm);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(confirm);
        presenter.start(this);
        visible(false);
        able();
    }

    private void visible(boolean chosen) {
        for (Control each : List.of(title, list, note, bottom)) {
            each.setVisible(chosen);
            ((GridData) each.getLayoutData()).exclude = !chosen;
        }
        hint.setVisible(!chosen);
        ((GridData) hint.getLayoutData()).exclude = chosen;
    }

    /** Shows the codes of another problem, or of the same after a save. */
    void choose(Optional<ProblemRow> chosen) {
        if (chosen.equals(problem)) {
            return;
        }
        problem = chosen;
        clearing = true;
        search.setText("");
        clearing = false;
        title.setText(Look.plain(
                chosen.map(row -> workplace.words("codes.title", row.text())).orElse("")));
        visible(chosen.isPresent());
        fit.run();
        search.setEnabled(chosen.isPresent());
        chosen.ifPresentOrElse(presenter::choose, () -> offer(List.of(), ""));
    }

    private void typed() {
        if (!clearing) {
            problem.ifPresent(row -> presenter.search(row, search.getText()));
        }
    }

    private void confirm() {
        int at = list.getSelectionIndex();
        if (problem.isPresent() && at >= 0 && at < offers.size()) {
            presenter.confirm(problem.get(), offers.get(at));
        }
    }

    @Override
    public void offer(List<Offer> codes, String words) {
        if (list.isDisposed()) {
            return;
        }
        offers = codes;
        list.removeAll();
        codes.forEach(code -> new TableItem(list, SWT.NONE).setText(code.words()));
        note.setText(Look.plain(words));
        able();
        note.getParent().layout();
    }

    private void able() {
        confirm.setEnabled(list.getSelectionIndex() >= 0);
    }

    @Override
    public void refused(String sentence) {
        if (!note.isDisposed()) {
            note.setText(sentence);
            note.getParent().layout();
        }
    }

    @Override
    public void confirmed() {
        if (!list.isDisposed()) {
            list.deselectAll();
            able();
        }
    }

    void leave() {
        presenter.stop();
    }
}
