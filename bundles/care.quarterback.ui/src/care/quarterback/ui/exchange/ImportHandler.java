package care.quarterback.ui.exchange;

import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for files and begins their import. */
public final class ImportHandler extends AbstractHandler {

    private static final String KINDS =
            "*.json;*.xml;*.ndjson;*.gz;*.zip;*.qcase;*.csv;*.tsv;*.smart-health-card;*.txt";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        if (!workplace.may(Offer.IMPORT, new WindowParts(window))) {
            return null;
        }
        FileDialog dialog = dialog(window.getShell(), workplace);
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            new RecordImport(window, workplace)
                    .begin(Arrays.stream(dialog.getFileNames())
                            .map(folder::resolve)
                            .toList());
        }
        return null;
    }

    private static FileDialog dialog(Shell shell, Workplace workplace) {
        var dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText(workplace.words("import.choose"));
        dialog.setFilterExtensions(new String[] {KINDS, "*"});
        dialog.setFilterNames(new String[] {workplace.words("import.files"), workplace.words("import.allFiles")});
        return dialog;
    }
}
