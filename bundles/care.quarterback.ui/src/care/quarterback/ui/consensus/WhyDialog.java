package care.quarterback.ui.consensus;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Why a result is what it is: rule, inputs and source, a line each. */
final class WhyDialog extends Dialog {

    private final Workplace workplace;
    private final String heading;
    private final List<String> lines;

    WhyDialog(Shell parent, Workplace workplace, String heading, List<String> lines) {
        super(parent);
        this.workplace = workplace;
        this.heading = heading;
        this.lines = List.copyOf(lines);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(heading);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(720, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var look = new Look(parent);
        Composite page = look.sheet(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        var sheet = new Sheet(page, look);
        sheet.fill(1, body -> lines.forEach(line -> look.wrapped(body, Type.BODY, Tone.TEXT, line)));
        return page;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, workplace.words("close"), true);
    }
}
