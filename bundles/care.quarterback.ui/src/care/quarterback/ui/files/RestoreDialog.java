package care.quarterback.ui.files;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
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
        from = place(content, "files.restore.from", this::chooseBackup);
        into = place(content, "files.restore.into", this::chooseFolder);
        into.setText(workplace.files().restoreFolder().toString());
        secret = look().field(content, "files.restore.secret", workplace.words("files.restore.secret"), SWT.PASSWORD);
    }

    @Override
    protected void buttons() {
        button("files.restore.cancel", workplace.words("preferences.cancel"), this::close);
        button("files.restore.check", workplace.words("files.restore.check"), this::check);
        next("files.restore.do", workplace.words("files.restore.do"), this::restore);
    }

    private Text place(Composite content, String key, Supplier<String> chooses) {
        Composite row = look().area(content, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text field = look().field(row, key, workplace.words(key));
        var choose = look().button(row, key + ".browse", workplace.words("files.restore.browse"), () -> {
            String chosen = chooses.get();
            if (chosen != null) {
                field.setText(chosen);
            }
        });
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(choose);
        Look.name(choose, workplace.words("files.restore.browse") + " " + workplace.words(key));
        return field;
    }

    private String chooseBackup() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(workplace.words("files.restore.from.choose"));
        dialog.setFilterExtensions(new String[] {BackupFiles.FILTER});
        return dialog.open();
    }

    private String chooseFolder() {
        var dialog = new DirectoryDialog(getShell());
        dialog.setMessage(workplace.words("files.restore.into"));
        return dialog.open();
    }

    private void check() {
        if (from.getText().isBlank() || secret.getText().isEmpty()) {
            say(Tone.BLOCKED, workplace.words("files.restore.incomplete"));
            return;
        }
        Path backup = Path.of(from.getText().strip());
        char[] typed = secret.getTextChars();
        Shell parent = getParentShell();
        close();
        new WorkDialog(parent, workplace, workplace.words("files.check.title"), HelpPlaces.BACKUP)
                .begin(view -> workplace.files().check(backup, typed, view));
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
