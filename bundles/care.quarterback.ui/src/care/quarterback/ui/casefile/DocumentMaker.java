package care.quarterback.ui.casefile;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Offered;
import care.quarterback.presentation.work.Background;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.report.DocumentJob;
import care.quarterback.ui.report.ShareDialog;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Chooses a kind of document that the case has a use for, and makes it. */
final class DocumentMaker {

    /** As wide as the longest name. */
    private static final int LETTERS = 48;

    private final Workplace workplace;
    private final LiveCase live;
    private final Background.Lane reading;
    private final Combo kinds;
    private List<Offered> offered = List.of();

    DocumentMaker(Composite parent, Look look, Workplace workplace, LiveCase live) {
        this.workplace = workplace;
        this.live = live;
        this.reading = workplace.room().background().lane();
        look.label(parent, Type.HEADING, Tone.ACCENT, workplace.words("report.kind"));
        Composite row = look.area(parent, 3);
        kinds = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        kinds.setData(Look.KEY, "documents.kind");
        Look.name(kinds, workplace.words("report.kind"));
        GridDataFactory.swtDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .minSize(look.width(row, LETTERS), SWT.DEFAULT)
                .hint(look.width(row, LETTERS), SWT.DEFAULT)
                .applyTo(kinds);
        look.button(row, "documents.create", workplace.words("report.create"), this::create);
        look.button(
                row,
                "documents.share",
                workplace.words("share.open"),
                () -> new ShareDialog(row.getShell(), workplace, live.id()).open());
    }

    /** What the case has a use for changes with it. */
    void refresh() {
        reading.run(
                () -> workplace.reports().offered(live),
                this::show,
                failure -> WindowParts.inUse().problem(workplace.words("report.failed")));
    }

    private void show(List<Offered> now) {
        if (kinds.isDisposed()) {
            return;
        }
        String chosen = kinds.getText();
        offered = now;
        kinds.setItems(now.stream().map(Offered::name).toArray(String[]::new));
        kinds.select(Math.max(0, kinds.indexOf(chosen)));
    }

    private void create() {
        int at = kinds.getSelectionIndex();
        if (at >= 0 && at < offered.size()) {
            var parts = WindowParts.inUse();
            new DocumentJob(workplace, parts, live, offered.get(at).kind()).schedule();
        }
    }
}
