package care.quarterback.ui.files;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.ChoiceBox;
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
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** As what kind of file a case goes out, and where to. */
final class ExportDialog extends Dialog {

    private static final int LETTERS = 56;

    private final Workplace workplace;
    private final CaseId id;
    private ChoiceBox<String> kind;

    ExportDialog(Shell parent, Workplace workplace, CaseId id) {
        super(parent);
        this.workplace = workplace;
        this.id = id;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(workplace.words("files.export.title"));
        shell.setData(Look.HELP, HelpPlaces.PRIVACY);
    }

    @Override
    protected Control createContents(Composite parent) {
        var look = new Look(parent);
        Composite sheet = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look.width(sheet, LETTERS), SWT.DEFAULT)
                .applyTo(look.wrapped(sheet, Type.BODY, Tone.TEXT, workplace.words("files.export.explanation")));
        kind = new ChoiceBox<>(
                sheet,
                look,
                "files.export.kind",
                workplace.words("files.export.kind"),
                workplace.files().exportKinds());
        kind.show("qcase");
        Composite row = look.area(sheet, 2);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(row);
        look.button(row, "files.export.cancel", workplace.words("preferences.cancel"), this::close);
        getShell()
                .setDefaultButton(
                        look.button(row, "files.export.choose", workplace.words("files.export.choose"), this::export));
        return sheet;
    }

    private void export() {
        String wanted = kind.value();
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(workplace.words("files.export.title"));
        dialog.setFileName(workplace.words("files.export.name") + "." + wanted); // says nothing of the patient
        dialog.setFilterExtensions(new String[] {"*." + wanted});
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            Shell parent = getParentShell();
            close();
            new WorkDialog(parent, workplace, workplace.words("files.export.title"), HelpPlaces.PRIVACY)
                    .begin(view -> workplace.files().export(id, wanted, Path.of(file), view));
        }
    }
}
