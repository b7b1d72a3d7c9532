package care.quarterback.ui.today;

import care.quarterback.presentation.today.MergePresenter;
import care.quarterback.presentation.today.MergeScreen;
import care.quarterback.presentation.today.MergeScreen.Other;
import care.quarterback.presentation.today.TodayRow;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.SearchField;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Makes one case of two of the same patient: choose the other, see what would happen, do it, undo it. */
final class MergeDialog extends DialogFrame implements MergePresenter.View {

    private static final int LINES = 6;

    private final Workplace workplace;
    private final MergePresenter presenter;
    private final String patient;
    private LongTable<Other> table;
    private Label headline;
    private Label taken;
    private Button merge;
    private Button undo;

    MergeDialog(Shell parent, Workplace workplace, TodayRow row) {
        super(parent, workplace.words("merge.title"), "");
        this.workplace = workplace;
        this.patient = row.patient();
        this.presenter = new MergePresenter(workplace.cases(), row.id(), row.patient());
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.addListener(SWT.Dispose, event -> presenter.stop());
    }

    @Override
    protected Point getInitialSize() {
        return new Point(860, 560);
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("merge.head", patient)).setFont(look().font(Type.BOLD));
        search(content);
        table = new LongTable<>(content, look(), "merge.table", workplace.words("today.tab.cases"), Other::id);
        table.column(workplace.words("today.column.patient"), 200, Other::patient);
        table.column(workplace.words("merge.column.birth"), 110, Other::birthDate);
        table.column(workplace.words("today.column.question"), 360, Other::question);
        table.column(workplace.words("today.column.status"), 120, Other::status);
        table.onSelect(row -> row.map(Other::id).ifPresent(presenter::choose));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ToolkitStyle.height(table.table(), LINES))
                .applyTo(table.table());
        Composite ways = look().area(content, 1);
        way(ways, "merge.keep.other", true);
        way(ways, "merge.keep.first", false);
        headline = look().wrapped(content, Type.BODY, Tone.TEXT, "");
        headline.setData(Look.KEY, "merge.headline");
        taken = look().wrapped(content, Type.BODY, Tone.MUTED, "");
    }

    @Override
    protected void buttons() {
        button("merge.close", workplace.words("section.close"), this::close);
        undo = button("merge.undo", workplace.words("merge.undo"), presenter::undo);
        ((GridData) undo.getLayoutData()).exclude = true;
        undo.setVisible(false);
        merge = button("merge.do", workplace.words("merge.do"), presenter::merge);
        presenter.start(this);
    }

    private void search(Composite sheet) {
        Text search =
                SearchField.of(sheet, look(), "merge.search", workplace.words("merge.search"), SearchField.Words.ABOVE);
        search.setText(patient);
        search.addListener(SWT.Modify, event -> presenter.search(search.getText()));
        SearchField.leads(search, () -> table.table().setFocus());
    }

    private void way(Composite parent, String key, boolean other) {
        Button way = look().tick(parent, SWT.RADIO, key, workplace.words(key));
        way.setSelection(other);
        way.addListener(SWT.Selection, event -> {
            if (way.getSelection()) {
                presenter.keep(other);
            }
        });
    }

    @Override
    public void show(MergeScreen screen) {
        if (headline.isDisposed()) {
            return;
        }
        table.show(screen.others());
        headline.setText(Look.plain(screen.headline()));
        taken.setText(Look.plain(String.join("\n", screen.taken())));
        merge.setEnabled(screen.possible());
        ((GridData) undo.getLayoutData()).exclude = !screen.merged();
        undo.setVisible(screen.merged());
        if (screen.merged()) {
            undo.setFocus();
        }
        headline.getParent().layout(true, true);
        fit();
    }
}
