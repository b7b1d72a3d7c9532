package care.quarterback.ui.exchange;

import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a folder, such as one of bulk data or of a phone's export, and begins the import of what is in it. */
public final class ImportFolderHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        if (workplace.may(Offer.IMPORT, new WindowParts(window))) {
            var dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
            dialog.setText(workplace.words("import.chooseFolder"));
            String folder = dialog.open();
            if (folder != null) {
                new RecordImport(window, workplace).begin(List.of(Path.of(folder)));
            }
        }
        return null;
    }
}
