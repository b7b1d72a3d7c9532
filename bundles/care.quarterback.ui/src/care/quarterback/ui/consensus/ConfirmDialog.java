package care.quarterback.ui.consensus;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.presentation.consensus.ConsensusPresenter;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a doctor's word on the suggested class; it stays open until that is written down or given up. */
final class ConfirmDialog extends DialogFrame implements Reply {

    private final Workplace workplace;
    private final ConsensusPresenter presenter;
    private final String suggested;
    private Combo by;
    private ChoiceBox<Optional<DiagnosisClass>> result;
    private Text reason;

    ConfirmDialog(Shell parent, Workplace workplace, ConsensusPresenter presenter, String suggested) {
        super(parent, workplace.words("confirm.title"), "");
        this.workplace = workplace;
        this.presenter = presenter;
        this.suggested = suggested;
    }

    @Override
    protected void content(Composite page) {
        Look look = look();
        sentence(workplace.words("confirm.intro", suggested));
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
        ask();
    }

    private void ask() {
        reason.setEnabled(result.value().isPresent());
    }

    @Override
    protected void buttons() {
        button("confirm.cancel", workplace.words("confirm.cancel"), this::close);
        next("confirm.done", workplace.words("confirm.done"), this::record);
    }

    private void record() {
        result.value()
                .ifPresentOrElse(
                        other -> presenter.override(other, by.getText(), reason.getText(), this),
                        () -> presenter.confirm(by.getText(), this));
    }

    @Override
    public void accepted() {
        if (getShell() != null && !getShell().isDisposed()) {
            close();
        }
    }

    @Override
    public void refused(String field, String sentence) {
        if (getShell() != null && !getShell().isDisposed()) {
            say(Tone.BLOCKED, sentence);
            (field.equals("reason") ? reason : by).setFocus();
        }
    }
}
