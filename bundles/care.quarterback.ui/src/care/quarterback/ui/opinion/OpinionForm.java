package care.quarterback.ui.opinion;

import care.quarterback.core.chart.ChartRows.OpinionRow;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.presentation.opinion.OpinionDraft;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Who gave an opinion, when and how. Each field is saved on leaving it; a new opinion is recorded by its button. */
final class OpinionForm {

    private final Workplace workplace;
    private final OpinionPresenter presenter;
    private final Text clinician;
    private final Text specialty;
    private final Text practice;
    private final Text date;
    private final Text reason;
    private final ChoiceBox<OpinionMode> mode;
    private final ChoiceBox<Need> need;
    private Optional<OpinionRow> shown = Optional.empty();

    OpinionForm(Composite parent, Look look, Workplace workplace, OpinionPresenter presenter) {
        this.workplace = workplace;
        this.presenter = presenter;
        Composite form = look.area(parent, 3, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        clinician = look.field(form, "opinion.clinician", workplace.words("opinion.clinician"));
        specialty = look.field(form, "opinion.specialty", workplace.words("opinion.specialty"));
        practice = look.field(form, "opinion.practice", workplace.words("opinion.practice"));
        date = look.field(form, "opinion.date", workplace.words("opinion.date"));
        mode = new ChoiceBox<>(form, look, "opinion.mode", workplace.words("opinion.mode"), presenter.modes());
        need = new ChoiceBox<>(form, look, "opinion.need", workplace.words("opinion.need"), presenter.needs());
        Composite wide = look.area(form, 1);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(wide);
        reason = look.field(wide, "opinion.reason", workplace.words("opinion.reason"));
        saveOnLeaving();
    }

    private void saveOnLeaving() {
        leaving(clinician, row -> presenter.change(row.id(), "clinicianName", row.clinician(), clinician.getText()));
        leaving(specialty, row -> presenter.change(row.id(), "specialty", row.specialty(), specialty.getText()));
        leaving(practice, row -> presenter.change(row.id(), "practice", row.practice(), practice.getText()));
        leaving(date, row -> presenter.changeDate(row, date.getText()));
        leaving(reason, row -> presenter.change(row.version(), "needReason", row.needReason(), reason.getText()));
        mode.onChoose(() -> shown.ifPresent(row -> presenter.change(
                row.id(), "mode", row.mode().name(), mode.value().name())));
        need.onChoose(() -> shown.ifPresent(row -> presenter.change(
                row.version(), "need", row.need().name(), need.value().name())));
    }

    private void leaving(Text field, java.util.function.Consumer<OpinionRow> save) {
        field.addListener(SWT.FocusOut, event -> shown.ifPresent(save));
    }

    /** Shows an opinion, or empty fields for a new one. */
    void show(Optional<OpinionRow> opinion) {
        boolean same = opinion.isPresent() && shown.map(OpinionRow::id).equals(opinion.map(OpinionRow::id));
        shown = opinion;
        put(clinician, same, opinion.map(OpinionRow::clinician).orElse(""));
        put(specialty, same, opinion.map(OpinionRow::specialty).orElse(""));
        put(practice, same, opinion.map(OpinionRow::practice).orElse(""));
        put(
                date,
                same,
                opinion.map(row -> row.date().map(workplace.room().text()::date).orElse(""))
                        .orElse(workplace.room().text().date(workplace.room().today())));
        put(reason, same, opinion.map(OpinionRow::needReason).orElse(""));
        mode.show(opinion.map(OpinionRow::mode).orElse(OpinionMode.IN_PERSON));
        need.show(opinion.map(OpinionRow::need).orElse(Need.NOT_STATED));
        boolean open = opinion.map(row -> !row.locked()).orElse(true);
        date.setEnabled(open);
        reason.setEnabled(open);
        need.enable(open);
    }

    /** What is being typed now is not written over. */
    private static void put(Text field, boolean same, String value) {
        if (!(same && field.isFocusControl()) && !field.getText().equals(value)) {
            field.setText(value);
        }
    }

    OpinionDraft draft() {
        return new OpinionDraft(
                clinician.getText(),
                specialty.getText(),
                practice.getText(),
                date.getText(),
                mode.value(),
                need.value(),
                reason.getText());
    }

    void focus() {
        clinician.setFocus();
    }
}
