package care.quarterback.ui.files;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Which backup goes into which folder. */
final class RestoreDialog extends Dialog {

    private static final int LETTERS = 60;

    private final Workplace workplace;
    private Text from;
    private Text into;
    private Text secret;
    private Label message;

    RestoreDialog(Shell parent, Workplace workplace) {
        super(parent);
        this.workplace = workplace;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(workplace.words("files.restore.title"));
        shell.setData(Look.HELP, HelpPlaces.BACKUP);
    }

    @Override
    protected Control createContents(Composite parent) {
        var look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
        wide(look, look.wrapped(sheet, Type.BODY, Tone.TEXT, workplace.words("files.restore.explanation")));
        from = folder(look, sheet, "files.restore.from");
        into = folder(look, sheet, "files.restore.into");
        into.setText(workplace.files().restoreFolder().toString());
        secret = look.field(sheet, "files.restore.secret", workplace.words("files.restore.secret"), SWT.PASSWORD);
        message = look.wrapped(sheet, Type.BODY, Tone.BLOCKED, "");
        wide(look, message);
        Composite row = look.area(sheet, 2);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(row);
        look.button(row, "files.restore.cancel", workplace.words("preferences.cancel"), this::close);
        getShell()
                .setDefaultButton(
                        look.button(row, "files.restore.do", workplace.words("files.restore.do"), this::restore));
        return sheet;
    }

    private static void wide(Look look, Label label) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look.width(label, LETTERS), SWT.DEFAULT)
                .applyTo(label);
    }

    private Text folder(Look look, Composite sheet, String key) {
        Composite row = look.area(sheet, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text field = look.field(row, key, workplace.words(key));
        var choose = look.button(row, key + ".browse", workplace.words("files.restore.browse"), () -> {
            var dialog = new DirectoryDialog(getShell());
            dialog.setMessage(workplace.words("files.restore.from.choose"));
            String chosen = dialog.open();
            if (chosen != null) {
                field.setText(chosen);
            }
        });
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(choose);
        Look.name(choose, workplace.words("files.restore.browse") + " " + workplace.words(key));
        return field;
    }

    private void restore() {
        if (from.getText().isBlank()
                || into.getText().isBlank()
                || secret.getText().isEmpty()) {
            message.setText(workplace.words("files.restore.incomplete"));
            message.getParent().layout();
            return;
        }
        Path backup = Path.of(from.getText().strip());
        Path place = Path.of(into.getText().strip());
        char[] typed = secret.getTextChars();
        Shell parent = getParentShell();
        close();
        new WorkDialog(parent, workplace, workplace.words("files.restore.title"), HelpPlaces.BACKUP)
                .begin(view -> workplace.files().restore(backup, place, typed, view));
    }
}
