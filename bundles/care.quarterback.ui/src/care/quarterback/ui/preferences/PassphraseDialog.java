package care.quarterback.ui.preferences;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.unlock.PassphrasePresenter;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the old and the new passphrase. */
public final class PassphraseDialog extends Dialog implements PassphrasePresenter.View {

    private static final int LETTERS = 56;

    private final Workplace workplace;
    private final PassphrasePresenter presenter;
    private Look look;
    private Text current;
    private Text next;
    private Text again;
    private Label message;
    private Button leave;
    private Button change;

    public PassphraseDialog(Shell parent, Workplace workplace) {
        super(parent);
        this.workplace = workplace;
        presenter = new PassphrasePresenter(workplace.cases().desk(), workplace.room(), this);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(workplace.words("passphrase.title"));
        shell.setData(Look.HELP, HelpPlaces.LOCK);
    }

    @Override
    protected Control createContents(Composite parent) {
        look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
        wide(look.wrapped(sheet, Type.BODY, Tone.TEXT, workplace.words("passphrase.explanation")), SWT.DEFAULT);
        current = look.field(sheet, "passphrase.current", workplace.words("passphrase.current"), SWT.PASSWORD);
        next = look.field(sheet, "passphrase.next", workplace.words("passphrase.next"), SWT.PASSWORD);
        again = look.field(sheet, "passphrase.again", workplace.words("passphrase.again"), SWT.PASSWORD);
        message = look.wrapped(sheet, Type.BODY, Tone.BLOCKED, "");
        wide(message, 8 * Look.GRID);
        Composite row = look.area(sheet, 2);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(row);
        leave = look.button(row, "passphrase.leave", workplace.words("preferences.cancel"), this::close);
        change = look.button(
                row,
                "passphrase.change",
                workplace.words("passphrase.change"),
                () -> presenter.change(current.getTextChars(), next.getTextChars(), again.getTextChars()));
        getShell().setDefaultButton(change);
        return sheet;
    }

    private void wide(Label label, int height) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look.width(label, LETTERS), height)
                .applyTo(label);
    }

    @Override
    public void busy(boolean busy, String sentence) {
        if (!message.isDisposed()) {
            for (Control each : new Control[] {current, next, again, change}) {
                each.setEnabled(!busy);
            }
            say(sentence, Tone.MUTED);
        }
    }

    @Override
    public void refused(String sentence) {
        if (!message.isDisposed()) {
            say(sentence, Tone.BLOCKED);
        }
    }

    @Override
    public void changed(String sentence) {
        if (!message.isDisposed()) {
            say(sentence, Tone.DONE);
            for (Text each : new Text[] {current, next, again}) {
                each.setText("");
                each.setEnabled(false);
            }
            change.setEnabled(false);
            leave.setText(workplace.words("close"));
            getShell().setDefaultButton(leave);
            leave.setFocus();
            leave.getParent().getParent().layout(true, true);
        }
    }

    private void say(String sentence, Tone tone) {
        message.setForeground(look.color(tone));
        message.setText(Look.plain(sentence));
    }
}
