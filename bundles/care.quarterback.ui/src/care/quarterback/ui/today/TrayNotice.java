package care.quarterback.ui.today;

import care.quarterback.presentation.tray.TraySummary;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Says how much waits in the tray and since when, and leads there. */
final class TrayNotice {

    private final TraySummary summary;
    private final NoticeLine line;

    TrayNotice(Composite parent, Look look, Workplace workplace, WindowParts parts) {
        summary = new TraySummary(workplace.cases());
        line = new NoticeLine(
                parent,
                look,
                "today.tray",
                "today.tray.open",
                workplace.words("tray.open"),
                () -> parts.perspective(WindowParts.TRAY));
        Runnable end = workplace.cases().practice().onChange(this::refresh);
        line.control().addListener(SWT.Dispose, event -> end.run());
        refresh();
    }

    /** Looks again. */
    void refresh() {
        summary.look(line::say);
    }
}
