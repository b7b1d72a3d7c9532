package care.quarterback.ui.preferences;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.unlock.PassphrasePresenter;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the old and the new passphrase. */
public final class PassphraseDialog extends DialogFrame implements PassphrasePresenter.View {

    private final Workplace workplace;
    private final PassphrasePresenter presenter;
    private Text current;
    private Text next;
    private Text again;
    private Button leave;
    private Button change;

    public PassphraseDialog(Shell parent, Workplace workplace) {
        super(parent, workplace.words("passphrase.title"), HelpPlaces.LOCK);
        this.workplace = workplace;
        presenter = new PassphrasePresenter(workplace.cases().desk(), workplace.room(), this);
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("passphrase.explanation"));
        current = look().field(content, "passphrase.current", workplace.words("passphrase.current"), SWT.PASSWORD);
        next = look().field(content, "passphrase.next", workplace.words("passphrase.next"), SWT.PASSWORD);
        again = look().field(content, "passphrase.again", workplace.words("passphrase.again"), SWT.PASSWORD);
    }

    @Override
    protected void buttons() {
        leave = button("passphrase.leave", workplace.words("preferences.cancel"), this::close);
        change = next(
                "passphrase.change",
                workplace.words("passphrase.change"),
                () -> presenter.change(current.getTextChars(), next.getTextChars(), again.getTextChars()));
    }

    @Override
    public void busy(boolean busy, String sentence) {
        if (!change.isDisposed()) {
            for (Control each : new Control[] {current, next, again, change}) {
                each.setEnabled(!busy);
            }
            say(Tone.MUTED, sentence);
        }
    }

    @Override
    public void refused(String sentence) {
        if (!change.isDisposed()) {
            say(Tone.BLOCKED, sentence);
        }
    }

    @Override
    public void changed(String sentence) {
        if (!change.isDisposed()) {
            say(Tone.DONE, sentence);
            for (Text each : new Text[] {current, next, again}) {
                each.setText("");
                each.setEnabled(false);
            }
            change.setEnabled(false);
            leave.setText(workplace.words("close"));
            getShell().setDefaultButton(leave);
            leave.setFocus();
            fit();
        }
    }
}
