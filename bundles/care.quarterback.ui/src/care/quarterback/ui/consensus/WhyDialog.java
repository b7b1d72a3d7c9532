package care.quarterback.ui.consensus;

import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Why a result is what it is: rule, inputs and source, a paragraph each, to be read, scrolled and copied by the keyboard. */
final class WhyDialog extends DialogFrame {

    private static final int LETTERS = 90;
    private static final int LINES = 22;

    private final Workplace workplace;
    private final String heading;
    private final List<String> lines;

    WhyDialog(Shell parent, Workplace workplace, String heading, List<String> lines) {
        super(parent, heading, "");
        this.workplace = workplace;
        this.heading = heading;
        this.lines = List.copyOf(lines);
    }

    @Override
    protected void content(Composite content) {
        var text = new Text(content, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        look().font(text, Type.BODY);
        text.setText(String.join("\n\n", lines));
        text.setData(Look.KEY, "why.text");
        Look.name(text, heading);
        text.addListener(SWT.Traverse, event -> event.doit = true); // Tab goes on to the button
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look().width(content, LETTERS), LINES * text.getLineHeight())
                .applyTo(text);
    }

    @Override
    protected void buttons() {
        next("why.close", workplace.words("close"), this::close).setFocus();
    }
}
