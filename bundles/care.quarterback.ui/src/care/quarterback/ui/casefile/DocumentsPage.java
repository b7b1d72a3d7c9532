package care.quarterback.ui.casefile;

import care.quarterback.desk.chart.ChartRows.DocumentRow;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The documents of the case. */
final class DocumentsPage implements CasePage {

    private final Composite page;
    private final Workplace workplace;
    private final Rows<DocumentRow> rows;
    private final Label note;

    DocumentsPage(Composite parent, Look look, Workplace workplace) {
        this.workplace = workplace;
        page = look.area(parent, 1);
        note = look.wrapped(page, Type.BODY, Tone.MUTED, "");
        rows = new Rows<>(page, look, "documents.table", workplace.words("page.documents"));
        rows.column(workplace.words("documents.column.date"), 130, row -> date(row.serviceDate()));
        rows.column(workplace.words("documents.column.title"), 420, DocumentRow::title);
        rows.column(workplace.words("documents.column.type"), 170, DocumentRow::type);
        rows.column(workplace.words("documents.column.author"), 200, DocumentRow::author);
        rows.column(
                workplace.words("documents.column.states"),
                160,
                row -> row.opinion() == 0 ? "" : workplace.words("documents.states", row.opinion()));
        rows.column(workplace.words("documents.column.attached"), 130, row -> date(row.attachedOn()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.table());
    }

    private String date(java.util.Optional<java.time.LocalDate> date) {
        return date.map(workplace.room().text()::date).orElse("");
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void show(CaseScreen screen) {
        int count = screen.rows().documents().size();
        note.setText(count == 0 ? workplace.words("documents.none") : workplace.words("documents.some", count));
        rows.show(screen.rows().documents(), DocumentRow::id);
    }
}
