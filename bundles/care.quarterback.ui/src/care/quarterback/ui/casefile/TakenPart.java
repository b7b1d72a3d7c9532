package care.quarterback.ui.casefile;

import care.quarterback.core.check.Step;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.practice.DirectoryPage;
import care.quarterback.presentation.practice.TakenPresenter;
import care.quarterback.presentation.practice.TakenPresenter.Line;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What a step takes from the practice's directory, and where the directory says something else by now. */
final class TakenPart implements TakenPresenter.View {

    private final ScrollPage page;
    private final Look look;
    private final Workplace workplace;
    private final LiveCase live;
    private final TakenPresenter presenter;
    private final Composite changes;

    TakenPart(ScrollPage page, Workplace workplace, LiveCase live, Step step) {
        this.page = page;
        this.look = page.look();
        this.workplace = workplace;
        this.live = live;
        this.presenter = new TakenPresenter(live, workplace.cases().practice(), step);
        Composite area = look.area(page.body(), 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        changes = look.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(changes);
        Composite row = look.area(area, 1);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.spacing = Look.GRID;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(row);
        for (DirectoryPage each : TakenPresenter.pages(step)) {
            look.button(
                    row,
                    "take." + each.key(),
                    workplace.words("practice.taken." + each.key()),
                    () -> new TakeDialog(row.getShell(), workplace, presenter, each).open());
        }
        presenter.start(this);
    }

    @Override
    public void show(List<Line> lines) {
        if (changes.isDisposed()) {
            return;
        }
        for (Control old : changes.getChildren()) {
            old.dispose();
        }
        for (Line line : lines) {
            look.wrapped(changes, Type.BODY, Tone.DUE, line.sentence());
            if (line.renewable()) {
                look.link(
                        changes,
                        "taken.renew",
                        workplace.words("practice.taken.renew"),
                        line.name(),
                        () -> presenter.renew(line.entry(), told()));
            } else {
                look.label(changes, Type.BODY, Tone.MUTED, "");
            }
        }
        page.fit();
    }

    private Reply told() {
        return new Reply() {
            @Override
            public void accepted() {
                // the part is shown anew by the save
            }

            @Override
            public void refused(String field, String sentence) {
                live.tell(sentence);
            }
        };
    }

    void leave() {
        presenter.stop();
    }
}
