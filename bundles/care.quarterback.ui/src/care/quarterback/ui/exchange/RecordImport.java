package care.quarterback.ui.exchange;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.exchange.ImportPresenter;
import care.quarterback.ui.workbench.WatchedJob;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.ui.IWorkbenchWindow;

/** Imports files into the window's store, whoever chose them. Called on the screen's thread. */
public final class RecordImport {

    private final IWorkbenchWindow window;
    private final Workplace workplace;

    public RecordImport(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.workplace = workplace;
    }

    /** Shows what the files hold, then imports them when the person says so. The window can be used meanwhile. */
    public void begin(List<Path> files) {
        begin(files.stream().map(FileSource::new).toList(), cases -> {});
    }

    /** The same of files that lie elsewhere. @param done is told into which cases they went */
    public void begin(List<? extends ImportSource> files, Consumer<List<CaseId>> done) {
        var presenter = new ImportPresenter(workplace.cases(), files, WatchedJob::begin);
        new ImportDialog(window.getShell(), workplace, new WindowParts(window), presenter, done).open();
    }
}
