package care.quarterback.ui.practice;

import care.quarterback.presentation.practice.ListFilePresenter;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for the file that a list comes from or goes to. */
final class ListFiles {

    private final Workplace workplace;
    private final WindowParts parts;
    private final ListFilePresenter presenter;
    private final String title;

    /** @param title what the list is called */
    ListFiles(Workplace workplace, WindowParts parts, ListFilePresenter presenter, String title) {
        this.workplace = workplace;
        this.parts = parts;
        this.presenter = presenter;
        this.title = title;
    }

    void read(Shell shell) {
        FileDialog dialog = dialog(shell, SWT.OPEN, "practice.import");
        String chosen = dialog.open();
        if (chosen != null) {
            new ListImportDialog(shell, workplace, presenter, title).open(Path.of(chosen));
        }
    }

    void save(Shell shell) {
        FileDialog dialog = dialog(shell, SWT.SAVE, "practice.export");
        dialog.setOverwrite(true);
        dialog.setFileName(presenter.fileName());
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.export(Path.of(chosen), parts::notice, parts::problem);
        }
    }

    private FileDialog dialog(Shell shell, int style, String key) {
        var dialog = new FileDialog(shell, style);
        dialog.setText(workplace.words(key));
        dialog.setFilterExtensions(new String[] {"*.csv;*.tsv", "*"});
        dialog.setFilterNames(new String[] {workplace.words("practice.file.csv"), workplace.words("import.allFiles")});
        return dialog;
    }
}
