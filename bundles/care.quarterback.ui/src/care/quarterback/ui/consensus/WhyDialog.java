package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.WhyPart;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Why a result is what it is: short lines under headings, to be read, scrolled and copied by the keyboard. */
final class WhyDialog extends DialogFrame {

    private static final int LETTERS = 90;
    private static final int LINES = 22;

    private final Workplace workplace;
    private final String heading;
    private final List<WhyPart> parts;

    WhyDialog(Shell parent, Workplace workplace, String heading, List<WhyPart> parts) {
        super(parent, heading, "");
        this.workplace = workplace;
        this.heading = heading;
        this.parts = List.copyOf(parts);
    }

    @Override
    protected void content(Composite content) {
        var text = new StyledText(content, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setScrollbarsMode(SWT.NONE); // what goes on below is in sight
        look().font(text, Type.BODY);
        text.setBackground(look().color(Tone.SHEET));
        text.setForeground(look().color(Tone.TEXT));
        text.setLineSpacing(Look.GRID / 2);
        fill(text);
        text.setData(Look.KEY, "why.text");
        Look.name(text, heading);
        text.addListener(SWT.Traverse, event -> event.doit = true); // Tab goes on to the button
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look().width(content, LETTERS), LINES * text.getLineHeight())
                .applyTo(text);
    }

    private void fill(StyledText text) {
        var words = new StringBuilder();
        List<StyleRange> headings = new ArrayList<>();
        for (WhyPart part : parts) {
            if (!words.isEmpty()) {
                words.append('\n');
            }
            if (!part.title().isEmpty()) {
                var style = new StyleRange(new TextStyle(look().font(Type.HEADING), look().color(Tone.ACCENT), null));
                style.start = words.length();
                style.length = part.title().length();
                headings.add(style);
                words.append(part.title()).append('\n');
            }
            part.lines().forEach(line -> words.append(line).append('\n'));
        }
        text.setText(words.toString().stripTrailing());
        headings.forEach(text::setStyleRange);
    }

    @Override
    protected void buttons() {
        next("why.close", workplace.words("close"), this::close).setFocus();
    }
}
