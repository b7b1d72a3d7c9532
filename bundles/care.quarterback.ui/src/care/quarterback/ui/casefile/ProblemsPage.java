package care.quarterback.ui.casefile;

import care.quarterback.core.chart.ChartRows.MedicationRow;
import care.quarterback.core.chart.ChartRows.ProblemRow;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Problems, medicines and allergies. */
final class ProblemsPage implements CasePage {

    private final Composite page;
    private final Workplace workplace;
    private final Rows<ProblemRow> problems;
    private final Rows<MedicationRow> medications;
    private final Label allergies;
    private final Label message;
    private final Text problem;
    private final Text medication;
    private final Text dosage;

    ProblemsPage(Composite parent, Look look, Workplace workplace, CasePresenter presenter) {
        this.workplace = workplace;
        page = look.area(parent, 2, true);
        look.heading(page, workplace.words("problems.title"), 1);
        look.heading(page, workplace.words("medications.title"), 1);
        problems = new Rows<>(page, look, "problems.table", workplace.words("problems.title"));
        problems.column(workplace.words("problems.column.text"), 330, ProblemRow::text);
        problems.column(workplace.words("problems.column.code"), 80, ProblemRow::code);
        problems.column(workplace.words("problems.column.state"), 90, ProblemRow::state);
        medications = new Rows<>(page, look, "medications.table", workplace.words("medications.title"));
        medications.column(workplace.words("medications.column.text"), 250, MedicationRow::text);
        medications.column(workplace.words("medications.column.dosage"), 160, MedicationRow::dosage);
        medications.column(workplace.words("medications.column.reason"), 130, MedicationRow::reason);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(problems.table());
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(medications.table());
        Composite left = look.area(page, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(left);
        problem = look.field(left, "problems.new", workplace.words("problems.new"));
        low(look.button(left, "problems.add", workplace.words("add"), () -> presenter.addProblem(problem.getText())));
        Composite right = look.area(page, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(right);
        medication = look.field(right, "medications.new", workplace.words("medications.new"));
        dosage = look.field(right, "medications.dosage", workplace.words("medications.dosage"));
        low(look.button(
                right,
                "medications.add",
                workplace.words("add"),
                () -> presenter.addMedication(medication.getText(), dosage.getText())));
        allergies = look.wrapped(page, Type.BODY, Tone.TEXT, "");
        message = look.wrapped(page, Type.BODY, Tone.BLOCKED, "");
    }

    private static void low(Control button) {
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(button);
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void show(CaseScreen screen) {
        problems.show(screen.rows().problems(), ProblemRow::id);
        medications.show(screen.rows().medications(), MedicationRow::id);
        String known = screen.rows().allergies().stream()
                .map(each -> each.reaction().isBlank() ? each.text() : each.text() + " (" + each.reaction() + ")")
                .collect(Collectors.joining(", "));
        allergies.setText(Look.plain(
                known.isEmpty() ? workplace.words("allergies.none") : workplace.words("allergies.some", known)));
    }

    @Override
    public void refused(String field, String sentence) {
        message.setText(sentence);
        page.layout();
    }

    @Override
    public void accepted() {
        message.setText("");
        problem.setText("");
        medication.setText("");
        dosage.setText("");
    }
}
