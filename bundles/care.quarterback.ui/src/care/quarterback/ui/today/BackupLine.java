package care.quarterback.ui.today;

import care.quarterback.ui.files.FilesHandler;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Says that it is time for a backup, and makes one. */
final class BackupLine {

    private final Workplace workplace;
    private final NoticeLine line;

    BackupLine(Composite parent, Look look, Workplace workplace) {
        this.workplace = workplace;
        line = new NoticeLine(
                parent,
                look,
                "today.backup",
                "today.backup.now",
                workplace.words("files.backup.now"),
                () -> FilesHandler.backUp(parent.getShell(), workplace));
        Runnable end = workplace.preferences().listen(choices -> refresh());
        Runnable made = workplace.files().onBackup(this::refresh);
        line.control().addListener(SWT.Dispose, event -> {
            end.run();
            made.run();
        });
    }

    /** Looks again whether it is time. */
    void refresh() {
        workplace.files().remind(workplace.preferences().choices().backupDays(), line::say);
    }
}
