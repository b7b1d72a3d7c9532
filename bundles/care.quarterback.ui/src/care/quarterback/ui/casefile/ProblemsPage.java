package care.quarterback.ui.casefile;

import care.quarterback.desk.chart.ChartRows.MedicationRow;
import care.quarterback.desk.chart.ChartRows.ProblemRow;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.problems.ProblemCodesPresenter;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final CodePanel codes;
    private final Label detail;
    private final Label allergies;
    private final Label message;
    private final Text problem;
    private final Text medication;
    private final Text dosage;

    ProblemsPage(Composite parent, Look look, Workplace workplace, CasePresenter presenter, LiveCase live) {
        this.workplace = workplace;
        page = look.area(parent, 2, true);
        var codesPresenter = new ProblemCodesPresenter(live);
        Composite left = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        look.heading(left, workplace.words("problems.title"), 1);
        problems = problems(left, look, codesPresenter);
        problem = problem(left, look, presenter);
        codes = new CodePanel(left, look, workplace, codesPresenter);
        problems.onSelect(codes::choose);
        Composite right = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        look.heading(right, workplace.words("medications.title"), 1);
        medications = medications(right, look);
        medications.onSelect(row -> tell());
        detail = look.wrapped(right, Type.BODY, Tone.TEXT, "");
        Composite entry = look.area(right, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
        medication = look.field(entry, "medications.new", workplace.words("medications.new"));
        dosage = look.field(entry, "medications.dosage", workplace.words("medications.dosage"));
        low(look.button(
                entry,
                "medications.add",
                workplace.words("add"),
                () -> presenter.addMedication(medication.getText(), dosage.getText())));
        allergies = look.wrapped(right, Type.BODY, Tone.TEXT, "");
        message = look.wrapped(right, Type.BODY, Tone.BLOCKED, "");
    }

    private Rows<ProblemRow> problems(Composite parent, Look look, ProblemCodesPresenter words) {
        var rows = new Rows<ProblemRow>(parent, look, "problems.table", workplace.words("problems.title"));
        rows.column(workplace.words("problems.column.text"), 220, ProblemRow::text);
        rows.column(workplace.words("problems.column.code"), 180, words::code)
                .icon(row -> confirmed(row) ? Icon.OK : null);
        rows.column(workplace.words("problems.column.state"), 70, ProblemRow::state);
        rows.column(workplace.words("problems.column.from"), 130, ProblemRow::source);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 150).applyTo(rows.table());
        return rows;
    }

    private static boolean confirmed(ProblemRow row) {
        return row.code().filter(code -> !code.confirmedBy().isEmpty()).isPresent();
    }

    private Text problem(Composite parent, Look look, CasePresenter presenter) {
        Composite entry = look.area(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
        Text field = look.field(entry, "problems.new", workplace.words("problems.new"));
        low(look.button(entry, "problems.add", workplace.words("add"), () -> presenter.addProblem(field.getText())));
        return field;
    }

    private Rows<MedicationRow> medications(Composite parent, Look look) {
        var rows = new Rows<MedicationRow>(parent, look, "medications.table", workplace.words("medications.title"));
        rows.column(workplace.words("medications.column.text"), 235, MedicationRow::text);
        rows.column(workplace.words("medications.column.dosage"), 170, MedicationRow::dosage);
        rows.column(workplace.words("medications.column.reason"), 135, MedicationRow::reason);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(rows.table());
        return rows;
    }

    /** The columns cut a long line: below the table the chosen medicine is whole. */
    private void tell() {
        detail.setText(Look.plain(medications.selected().map(this::whole).orElse("")));
        page.layout(true, true);
    }

    private String whole(MedicationRow row) {
        return Stream.of(
                        workplace.words("medications.detail", row.text()) + ".",
                        said("medications.detail.dosage", row.dosage()),
                        said("medications.detail.reason", row.reason()),
                        said("medications.detail.state", row.state()),
                        said("medications.detail.from", row.source()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String said(String key, String words) {
        return words.isBlank() ? "" : workplace.words(key, words);
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
        codes.choose(problems.selected());
        medications.show(screen.rows().medications(), MedicationRow::id);
        String known = screen.rows().allergies().stream()
                .map(each -> each.reaction().isBlank() ? each.text() : each.text() + " (" + each.reaction() + ")")
                .collect(Collectors.joining(", "));
        allergies.setText(Look.plain(
                known.isEmpty() ? workplace.words("allergies.none") : workplace.words("allergies.some", known)));
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
        problem.setText("");
        medication.setText("");
        dosage.setText("");
    }

    @Override
    public void leave() {
        codes.leave();
    }
}
