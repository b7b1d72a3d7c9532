package care.quarterback.ui.consensus;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.presentation.consensus.ConsensusPresenter;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a doctor's word on the suggested class; it stays open until that is written down or given up. */
final class ConfirmDialog extends Dialog implements Reply {

    private final Workplace workplace;
    private final ConsensusPresenter presenter;
    private final String suggested;
    private Combo by;
    private ChoiceBox<Optional<DiagnosisClass>> result;
    private Text reason;
    private Label message;

    ConfirmDialog(Shell parent, Workplace workplace, ConsensusPresenter presenter, String suggested) {
        super(parent);
        this.workplace = workplace;
        this.presenter = presenter;
        this.suggested = suggested;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(workplace.words("confirm.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var look = new Look(parent);
        Composite page = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, SWT.DEFAULT).applyTo(page);
        look.wrapped(page, Type.BODY, Tone.TEXT, workplace.words("confirm.intro", suggested));
        Composite who = look.pair(page, workplace.words("confirm.by"));
        by = new Combo(who, SWT.DROP_DOWN);
        by.setFont(look.font(Type.BODY));
        by.setItems(presenter.doctors().toArray(String[]::new));
        by.setData(Look.KEY, "confirm.by");
        Look.name(by, workplace.words("confirm.by"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(by);
        List<Choice<Optional<DiagnosisClass>>> choices = new ArrayList<>();
        choices.add(new Choice<>(Optional.empty(), workplace.words("confirm.asSuggested")));
        presenter.classes().forEach(choice -> choices.add(new Choice<>(Optional.of(choice.value()), choice.words())));
        result = new ChoiceBox<>(page, look, "confirm.class", workplace.words("confirm.class"), choices);
        result.onChoose(this::ask);
        reason = look.field(page, "confirm.reason", workplace.words("confirm.reason"));
        message = look.wrapped(page, Type.BODY, Tone.BLOCKED, "");
        ask();
        return page;
    }

    private void ask() {
        reason.setEnabled(result.value().isPresent());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, workplace.words("confirm.done"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, workplace.words("confirm.cancel"), false);
    }

    @Override
    protected void okPressed() {
        result.value()
                .ifPresentOrElse(
                        other -> presenter.override(other, by.getText(), reason.getText(), this),
                        () -> presenter.confirm(by.getText(), this));
    }

    @Override
    public void accepted() {
        if (getShell() != null && !getShell().isDisposed()) {
            super.okPressed();
        }
    }

    @Override
    public void refused(String field, String sentence) {
        if (message != null && !message.isDisposed()) {
            message.setText(sentence);
            message.requestLayout();
            (field.equals("reason") ? reason : by).setFocus();
        }
    }
}
