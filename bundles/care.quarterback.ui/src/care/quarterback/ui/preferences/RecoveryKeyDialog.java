package care.quarterback.ui.preferences;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.unlock.RecoveryKeyPresenter;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.unlock.KeySheet;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the passphrase, and shows a new recovery key once. */
public final class RecoveryKeyDialog extends DialogFrame implements RecoveryKeyPresenter.View {

    private final Workplace workplace;
    private final RecoveryKeyPresenter presenter;
    private Composite content;
    private Text current;
    private Button leave;
    private Button make;

    public RecoveryKeyDialog(Shell parent, Workplace workplace) {
        super(parent, workplace.words("recovery.title"), HelpPlaces.LOCK);
        this.workplace = workplace;
        presenter = new RecoveryKeyPresenter(workplace.cases().desk(), workplace.room(), this);
    }

    @Override
    protected void content(Composite place) {
        content = place;
        sentence(workplace.words("recovery.explanation"));
        current = look().field(content, "recovery.current", workplace.words("passphrase.current"), SWT.PASSWORD);
    }

    @Override
    protected void buttons() {
        leave = button("recovery.leave", workplace.words("preferences.cancel"), this::close);
        make = next("recovery.make", workplace.words("recovery.make"), () -> presenter.make(current.getTextChars()));
    }

    @Override
    public void busy(boolean busy, String sentence) {
        if (!make.isDisposed()) {
            current.setEnabled(!busy);
            make.setEnabled(!busy);
            say(Tone.MUTED, sentence);
        }
    }

    @Override
    public void refused(String sentence) {
        if (!make.isDisposed()) {
            say(Tone.BLOCKED, sentence);
            current.setFocus();
            current.selectAll();
        }
    }

    @Override
    public void made(String key, String sentence) {
        if (make.isDisposed()) {
            return;
        }
        current.setText("");
        GridDataFactory.fillDefaults().exclude(true).applyTo(current.getParent());
        current.getParent().setVisible(false);
        sentence(sentence);
        new KeySheet(content, look(), workplace.room().text(), key, (words, tone) -> {
            say(tone, words);
            fit();
        });
        GridDataFactory.swtDefaults().exclude(true).applyTo(leave);
        leave.setVisible(false);
        make.setVisible(false);
        GridDataFactory.swtDefaults().exclude(true).applyTo(make);
        Button copied = next("recovery.close", workplace.words("unlock.keyWritten"), this::close);
        getShell().setDefaultButton(copied);
        copied.setFocus();
        fit();
    }
}
