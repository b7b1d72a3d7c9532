package care.quarterback.ui.files;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** As what kind of file a case goes out, and where to. */
final class ExportDialog extends DialogFrame {

    private final Workplace workplace;
    private final CaseId id;
    private ChoiceBox<String> kind;

    ExportDialog(Shell parent, Workplace workplace, CaseId id) {
        super(parent, workplace.words("files.export.title"), HelpPlaces.PRIVACY);
        this.workplace = workplace;
        this.id = id;
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("files.export.explanation"));
        kind = new ChoiceBox<>(
                content,
                look(),
                "files.export.kind",
                workplace.words("files.export.kind"),
                workplace.files().exportKinds());
        kind.show("qcase");
    }

    @Override
    protected void buttons() {
        button("files.export.cancel", workplace.words("preferences.cancel"), this::close);
        next("files.export.choose", workplace.words("files.export.choose"), this::export);
    }

    private void export() {
        String wanted = kind.value();
        String ending = workplace.files().exportEnding(wanted);
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(workplace.words("files.export.title"));
        dialog.setFileName(workplace.words("files.export.name") + "." + ending); // says nothing of the patient
        dialog.setFilterExtensions(new String[] {"*." + ending});
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
