package care.quarterback.ui.casefile;

import care.quarterback.desk.chart.ChartRows.JournalRow;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The journal, newest first, with a field for a new entry. */
final class JournalPage implements CasePage {

    private final Composite page;
    private final Rows<JournalRow> rows;
    private final Text entry;
    private final Label message;
    private final Label detail;

    JournalPage(Composite parent, Look look, Workplace workplace, CasePresenter presenter) {
        page = look.area(parent, 1);
        Composite top = look.area(page, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        entry = look.field(top, "journal.new", workplace.words("journal.new"));
        Control add = look.button(
                top, "journal.add", workplace.words("journal.add"), () -> presenter.addJournalEntry(entry.getText()));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(add);
        entry.addListener(SWT.DefaultSelection, event -> presenter.addJournalEntry(entry.getText()));
        message = look.wrapped(page, Type.BODY, Tone.BLOCKED, "");
        rows = new Rows<>(page, look, "journal.table", workplace.words("page.journal"));
        rows.column(
                workplace.words("journal.column.on"),
                130,
                row -> row.on().map(workplace.room().text()::date).orElse(""));
        rows.column(workplace.words("journal.column.text"), 860, JournalRow::text);
        rows.column(workplace.words("journal.column.by"), 160, JournalRow::by);
        rows.onSelect(row -> tell());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.table());
        detail = look.wrapped(page, Type.BODY, Tone.TEXT, "");
    }

    /** The column cuts a long entry: below the table the chosen one is whole. */
    private void tell() {
        detail.setText(Look.plain(rows.selected().map(JournalRow::text).orElse("")));
        page.layout();
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void show(CaseScreen screen) {
        rows.show(screen.rows().journal(), JournalRow::id);
        tell();
    }

    @Override
    public void refused(String field, String sentence) {
        message.setText(sentence);
        page.layout();
    }

    @Override
    public void accepted() {
        message.setText("");
        entry.setText("");
        page.layout();
    }
}
