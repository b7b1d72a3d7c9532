package care.quarterback.ui.files;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks where files are to go or come from, and begins the work; which work its parameter says. */
public final class FilesHandler extends AbstractHandler {

    /** "backup", "restore", "export", "codes" or "keys". */
    public static final String WORK = "care.quarterback.ui.files.work";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        Shell shell = window.getShell();
        switch (event.getParameter(WORK)) {
            case "backup" -> {
                if (workplace.may(Offer.BACKUP, parts)) {
                    backUp(shell, workplace);
                }
            }
            case "restore" -> new RestoreDialog(shell, workplace).open();
            case "keys" -> loadKeys(shell, workplace);
            case "codes" -> loadCodes(shell, workplace);
            default -> {
                if (workplace.may(Offer.CASE_FILE, parts)) {
                    export(shell, workplace, parts);
                }
            }
        }
        return null;
    }

    private static void export(Shell shell, Workplace workplace, WindowParts parts) {
        workplace
                .cases()
                .active()
                .map(LiveCase::id)
                .ifPresentOrElse(
                        id -> new ExportDialog(shell, workplace, id).open(),
                        () -> parts.notice(workplace.words("files.export.noCase")));
    }

    /** Asks for a folder and makes a backup in it. */
    public static void backUp(Shell shell, Workplace workplace) {
        var dialog = new DirectoryDialog(shell);
        dialog.setText(workplace.words("files.backup.title"));
        dialog.setMessage(workplace.words("files.backup.choose"));
        String chosen = dialog.open();
        if (chosen != null) {
            Path folder = Path.of(chosen);
            new WorkDialog(shell, workplace, workplace.words("files.backup.title"), HelpPlaces.BACKUP)
                    .begin(view -> workplace.files().backUp(folder, view));
        }
    }

    private static void loadCodes(Shell shell, Workplace workplace) {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(workplace.words("files.codes.choose"));
        String chosen = dialog.open();
        if (chosen != null) {
            new WorkDialog(shell, workplace, workplace.words("files.codes.title"), HelpPlaces.IMPORT)
                    .begin(view -> workplace.files().loadCodes(Path.of(chosen), view));
        }
    }

    private static void loadKeys(Shell shell, Workplace workplace) {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(workplace.words("files.keys.choose"));
        String chosen = dialog.open();
        if (chosen != null) {
            new WorkDialog(shell, workplace, workplace.words("files.keys.title"), HelpPlaces.IMPORT)
                    .begin(view -> workplace.files().loadKeys(Path.of(chosen), view));
        }
    }
}
