package care.quarterback.ui.section;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.time.LocalDate;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A small month to choose a date from, for those who would rather not type it. */
public final class Calendar {

    private final Look look;
    private final Workplace workplace;
    private final Text field;
    private final String label;

    public Calendar(Look look, Workplace workplace, Text field, String label) {
        this.look = look;
        this.workplace = workplace;
        this.field = field;
        this.label = label;
    }

    /** The button that opens it; the keyboard passes it by, because the date can be typed. */
    public Button button(Composite parent, String key) {
        Button button = look.button(parent, key, "▾", this::open);
        String name = workplace.words("section.calendar", label);
        button.setToolTipText(name);
        Look.name(button, name);
        return button;
    }

    private void open() {
        var shell = new Shell(field.getShell(), SWT.ON_TOP | SWT.TOOL);
        GridLayoutFactory.fillDefaults().margins(Look.GRID, Look.GRID).applyTo(shell);
        var month = new DateTime(shell, SWT.CALENDAR | SWT.BORDER);
        Look.name(month, workplace.words("section.calendar", label));
        LocalDate today = workplace.room().today();
        LocalDate start = workplace.room().date(field.getText()).orElse(today);
        month.setDate(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth());
        month.addListener(SWT.DefaultSelection, event -> take(month, shell));
        look.button(shell, "calendar.take", workplace.words("section.calendar.take"), () -> take(month, shell));
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        shell.pack();
        shell.setLocation(field.toDisplay(0, field.getSize().y));
        shell.open();
        shell.addListener(
                SWT.Deactivate,
                event -> shell.getDisplay().asyncExec(() -> {
                    if (!shell.isDisposed()) {
                        shell.close();
                    }
                }));
        month.setFocus();
    }

    private void take(DateTime month, Shell shell) {
        LocalDate chosen = LocalDate.of(month.getYear(), month.getMonth() + 1, month.getDay());
        shell.close();
        field.setText(workplace.room().text().date(chosen));
        field.setFocus();
    }
}
