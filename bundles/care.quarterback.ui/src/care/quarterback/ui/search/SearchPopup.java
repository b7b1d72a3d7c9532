package care.quarterback.ui.search;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.search.SearchHit;
import care.quarterback.presentation.search.SearchPresenter;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.SearchField;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

/** One field over the window, and below it what it finds. The arrows choose, Enter goes there, Esc goes back. */
final class SearchPopup implements SearchPresenter.View {

    private static final int WIDTH_LETTERS = 110;

    private static final int LINES = 14;

    private final Workplace workplace;
    private final WindowSearch window;
    private final SearchPresenter presenter;
    private final Shell shell;
    private final Text field;
    private final Rows<SearchHit> rows;
    private final Label empty;

    SearchPopup(IWorkbenchWindow workbench, Workplace workplace) {
        this.workplace = workplace;
        window = new WindowSearch(workbench, workplace);
        presenter = new SearchPresenter(workplace.cases(), workplace.room(), window.commands());
        Shell parent = workbench.getShell();
        shell = new Shell(parent, SWT.TITLE | SWT.CLOSE | SWT.RESIZE);
        shell.setText(workplace.words("search.title"));
        shell.setData(Look.HELP, HelpPlaces.SEARCH);
        shell.setLayout(new FillLayout());
        var look = new Look(shell);
        Composite sheet = look.sheet(shell, 1);
        field = SearchField.of(sheet, look, "search.field", workplace.words("search.field"), SearchField.Words.ABOVE);
        field.setFont(look.font(Type.HEADING));
        rows = new Rows<>(sheet, look, "search.results", workplace.words("search.results"));
        rows.column(workplace.words("search.column.kind"), 110, hit -> workplace.words("search.kind." + hit.kind()));
        rows.column(workplace.words("search.column.words"), 400, SearchHit::words);
        rows.column(workplace.words("search.column.detail"), 280, SearchHit::detail);
        rows.onOpen(this::go);
        rows.table().addListener(SWT.MouseUp, event -> rows.selected().ifPresent(this::go));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look.width(sheet, WIDTH_LETTERS), ToolkitStyle.height(rows.table(), LINES))
                .applyTo(rows.table());
        empty = look.wrapped(sheet, Type.BODY, Tone.MUTED, "");
        ((GridData) empty.getLayoutData()).exclude = true;
        field.addListener(SWT.Modify, event -> presenter.search(field.getText()));
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.DefaultSelection, event -> {
            if (event.detail != SWT.CANCEL) {
                rows.selected().ifPresent(this::go);
            }
        });
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
            }
        });
        place(parent);
    }

    private void place(Shell parent) {
        shell.pack();
        Rectangle around = parent.getBounds();
        int width = Math.min(shell.getSize().x, around.width - 4 * Look.GRID);
        int height = Math.min(shell.getSize().y, around.height - 12 * Look.GRID);
        shell.setBounds(around.x + (around.width - width) / 2, around.y + 8 * Look.GRID, width, height);
    }

    void open() {
        shell.open();
        field.setFocus();
        presenter.start(this);
        shell.addListener(SWT.Close, event -> presenter.stop());
    }

    private void key(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !rows.rows().isEmpty()) {
            int last = rows.rows().size() - 1;
            rows.table().setSelection(Math.clamp(rows.table().getSelectionIndex() + step, 0, last));
            rows.table().showSelection();
            event.doit = false;
        }
    }

    private void go(SearchHit hit) {
        close();
        window.go(hit.goal());
    }

    private void close() {
        if (!shell.isDisposed()) {
            shell.close();
        }
    }

    @Override
    public void show(List<SearchHit> hits, String nothing) {
        if (shell.isDisposed()) {
            return;
        }
        Optional<SearchHit> before = rows.selected();
        rows.show(hits, hit -> hit);
        if (before.isEmpty() || !hits.contains(before.get()) || rows.table().getSelectionIndex() < 0) {
            rows.table().setSelection(0);
        }
        if (!empty.getText().equals(nothing)) {
            empty.setText(Look.plain(nothing));
            ((GridData) empty.getLayoutData()).exclude = nothing.isEmpty();
            empty.getParent().layout();
        }
    }
}
