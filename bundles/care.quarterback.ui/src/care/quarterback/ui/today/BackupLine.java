package care.quarterback.ui.today;

import care.quarterback.ui.files.FilesHandler;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says that it is time for a backup, and makes one. It takes no room while it is not. */
final class BackupLine {

    private final Workplace workplace;
    private final Composite line;
    private final Label sentence;

    BackupLine(Composite parent, Look look, Workplace workplace) {
        this.workplace = workplace;
        line = look.area(parent, 2);
        line.setBackground(look.color(Tone.DUE_GROUND));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
        sentence = look.label(line, Type.BODY, Tone.DUE, "");
        sentence.setData(Look.KEY, "today.backup");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .indent(Look.GRID, 0)
                .applyTo(sentence);
        look.button(
                line,
                "today.backup.now",
                workplace.words("files.backup.now"),
                () -> FilesHandler.backUp(parent.getShell(), workplace));
        Runnable end = workplace.preferences().listen(choices -> refresh());
        line.addListener(SWT.Dispose, event -> end.run());
    }

    /** Looks again whether it is time. */
    void refresh() {
        workplace.files().remind(workplace.preferences().choices().backupDays(), this::show);
    }

    private void show(String words) {
        if (!line.isDisposed()) {
            sentence.setText(words);
            line.setVisible(!words.isEmpty());
            ((GridData) line.getLayoutData()).exclude = words.isEmpty();
            line.getParent().layout(true, true);
        }
    }
}
