package care.quarterback.ui.report;

import care.quarterback.desk.report.Document.Family;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks where a document is saved. */
public final class DocumentFile {

    private DocumentFile() {}

    /** Empty where nothing was chosen. */
    public static Optional<Path> ask(Shell parent, Workplace workplace, DocumentKind kind) {
        var dialog = new FileDialog(parent, SWT.SAVE);
        dialog.setText(workplace.words("report.save.title"));
        dialog.setFilterExtensions(
                kind.family() == Family.LETTER
                        ? new String[] {"*.pdf", "*.html", "*.docx"}
                        : new String[] {"*.pdf", "*.html"});
        dialog.setFileName(kind.key() + ".pdf"); // says nothing of a patient
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
