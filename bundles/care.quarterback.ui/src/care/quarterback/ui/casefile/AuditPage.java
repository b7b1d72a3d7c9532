package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.live.AuditLine;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.TextMargins;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Who did what, when. */
final class AuditPage implements CasePage {

    /** What was changed, without scrolling. */
    private static final int LINES = 5;

    private final Composite page;
    private final CasePresenter presenter;
    private final Rows<AuditLine> rows;
    private final Label proof;
    private final Button takeOut;
    private final Text detail;

    AuditPage(Composite parent, Look look, Workplace workplace, CasePresenter presenter) {
        this.presenter = presenter;
        page = look.area(parent, 1);
        proof = look.wrapped(page, Type.BODY, Tone.MUTED, "");
        rows = new Rows<>(page, look, "audit.table", workplace.words("page.audit"));
        rows.column(workplace.words("audit.column.when"), 170, AuditLine::when);
        rows.column(workplace.words("audit.column.who"), 140, AuditLine::who);
        rows.column(workplace.words("audit.column.what"), 250, AuditLine::what);
        rows.column(workplace.words("audit.column.detail"), 640, AuditLine::detail);
        rows.onSelect(row -> tell());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.table());
        takeOut = look.button(
                page,
                "audit.takeOut",
                workplace.words("audit.undoImport"),
                () -> rows.selected().filter(row -> !row.takeOut().isEmpty()).ifPresent(presenter::takeOut));
        rows.menu(page);
        detail = new Text(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        look.font(detail, Type.BODY);
        TextMargins.give(detail);
        detail.setData(Look.KEY, "audit.detail");
        Look.name(detail, workplace.words("audit.column.detail"));
        detail.addListener(SWT.Traverse, event -> event.doit = true); // Tab goes on
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(100, LINES * detail.getLineHeight())
                .applyTo(detail);
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void enter() {
        presenter.readAudit();
    }

    void show(List<AuditLine> lines, String words) {
        proof.setText(words);
        rows.show(lines, AuditLine::number);
        tell();
    }

    /** The column cuts a long line: below the table the chosen one is whole. */
    private void tell() {
        tell(rows.selected().map(AuditLine::whole).orElse(""));
        String words = rows.selected().map(AuditLine::takeOut).orElse("");
        takeOut.setEnabled(!words.isEmpty());
        if (!words.isEmpty()) {
            takeOut.setText(Look.plain(words));
        }
        page.layout();
    }

    private void tell(String words) {
        detail.setText(words);
    }

    /** What rests on an import stands where its details were, until another line is chosen. */
    @Override
    public void refused(String field, String sentence) {
        tell(sentence);
        page.layout();
    }
}
