package care.quarterback.ui.files;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Which backup goes into which folder. */
final class RestoreDialog extends DialogFrame {

    private final Workplace workplace;
    private Text from;
    private Text into;
    private Text secret;

    RestoreDialog(Shell parent, Workplace workplace) {
        super(parent, workplace.words("files.restore.title"), HelpPlaces.BACKUP);
        this.workplace = workplace;
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("files.restore.explanation"));
        from = folder(content, "files.restore.from");
        into = folder(content, "files.restore.into");
        into.setText(workplace.files().restoreFolder().toString());
        secret = look().field(content, "files.restore.secret", workplace.words("files.restore.secret"), SWT.PASSWORD);
    }

    @Override
    protected void buttons() {
        button("files.restore.cancel", workplace.words("preferences.cancel"), this::close);
        next("files.restore.do", workplace.words("files.restore.do"), this::restore);
    }

    private Text folder(Composite content, String key) {
        Composite row = look().area(content, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text field = look().field(row, key, workplace.words(key));
        var choose = look().button(row, key + ".browse", workplace.words("files.restore.browse"), () -> {
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
            say(Tone.BLOCKED, workplace.words("files.restore.incomplete"));
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
