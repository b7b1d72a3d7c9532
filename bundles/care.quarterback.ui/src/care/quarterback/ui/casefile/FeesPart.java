package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.FeesPresenter;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What time and expenses come to, above the lists; nothing as long as nothing is written down. */
final class FeesPart {

    private static final int MOST_ROWS = 8;

    private final ScrollPage page;
    private final Look look;
    private final FeesPresenter presenter;
    private final Composite area;
    private final Composite lines;
    private final Rows<FeesPresenter.Row> rows;

    FeesPart(ScrollPage page, Workplace workplace, LiveCase live) {
        this.page = page;
        look = page.look();
        area = look.area(page.body(), 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        String title = workplace.words("fees.title");
        look.heading(area, title, 1);
        lines = look.area(area, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(lines);
        rows = new Rows<>(area, look, "fees.table", title);
        rows.column(workplace.words("fees.column.month"), 130, FeesPresenter.Row::month);
        rows.column(workplace.words("fees.column.kind"), 220, FeesPresenter.Row::kind);
        rows.column(workplace.words("fees.column.by"), 220, FeesPresenter.Row::by);
        rows.column(workplace.words("fees.column.time"), 130, FeesPresenter.Row::time);
        rows.column(workplace.words("fees.column.billable"), 130, FeesPresenter.Row::billable);
        rows.chooseOnFocus();
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows.table());
        presenter = new FeesPresenter(live, this::show);
        presenter.start();
        page.onShow(() -> presenter.seen(true));
    }

    private void show(FeesPresenter.Screen screen) {
        if (area.isDisposed()) {
            return;
        }
        for (Control old : lines.getChildren()) {
            old.dispose();
        }
        for (FeesPresenter.Line line : screen.lines()) {
            look.wrapped(lines, line.due() ? Type.BOLD : Type.BODY, line.due() ? Tone.DUE : Tone.TEXT, line.sentence());
        }
        rows.show(screen.rows(), row -> row);
        boolean none = screen.rows().isEmpty();
        ((GridData) rows.table().getLayoutData()).exclude = none;
        rows.table().setVisible(!none);
        ((GridData) rows.table().getLayoutData()).heightHint =
                ToolkitStyle.height(rows.table(), Math.clamp(screen.rows().size(), 1, MOST_ROWS));
        ((GridData) area.getLayoutData()).exclude = screen.lines().isEmpty();
        area.setVisible(!screen.lines().isEmpty());
        page.fit();
    }

    void leave() {
        presenter.stop();
    }
}
