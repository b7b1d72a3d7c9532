package care.quarterback.ui.workbench;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.EmergencyPresenter;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Tone;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks why a case that is restricted to other people has to be opened. */
final class EmergencyDialog extends DialogFrame implements EmergencyPresenter.View {

    private final Workplace workplace;
    private final EmergencyPresenter presenter;
    private final CaseId id;
    private final Runnable then;
    private Text reason;
    private Button open;

    EmergencyDialog(Shell parent, Workplace workplace, CaseId id, Runnable then) {
        super(parent, workplace.words("emergency.title"), "");
        this.workplace = workplace;
        this.id = id;
        this.then = then;
        presenter = new EmergencyPresenter(workplace.cases().desk(), workplace.room(), this);
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("emergency.explanation"));
        reason = look().field(content, "emergency.reason", workplace.words("emergency.reason"));
    }

    @Override
    protected void buttons() {
        button("emergency.cancel", workplace.words("preferences.cancel"), this::close);
        open = next("emergency.open", workplace.words("emergency.open"), () -> presenter.open(id, reason.getText()));
    }

    @Override
    public void busy(boolean busy) {
        if (!open.isDisposed()) {
            open.setEnabled(!busy);
            reason.setEnabled(!busy);
        }
    }

    @Override
    public void refused(String sentence) {
        if (!open.isDisposed()) {
            say(Tone.BLOCKED, sentence);
            reason.setFocus();
        }
    }

    @Override
    public void allowed() {
        if (!open.isDisposed()) {
            close();
        }
        then.run();
    }
}
