package care.quarterback.ui.today;

import care.quarterback.presentation.today.LeftCases;
import care.quarterback.presentation.today.LeftCases.Line;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says that a form was left unfinished, and leads to it. It takes no room while there is none. */
final class LeftLine {

    private final LeftCases left;
    private final Composite line;
    private final Label sentence;
    private Optional<Line> shown = Optional.empty();

    LeftLine(Composite parent, Look look, Workplace workplace, WindowParts parts) {
        left = new LeftCases(workplace.cases());
        line = look.area(parent, 2);
        line.setBackground(look.color(Tone.DUE_GROUND));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
        sentence = look.label(line, Type.BODY, Tone.DUE, "");
        sentence.setData(Look.KEY, "today.left");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .indent(Look.GRID, 0)
                .applyTo(sentence);
        look.button(
                line,
                "today.left.open",
                workplace.words("drafts.left.open"),
                () -> shown.flatMap(Line::caseId)
                        .ifPresentOrElse(id -> parts.openCase(workplace, id), () -> parts.newCase(workplace)));
    }

    /** Looks again whether there is one. */
    void refresh() {
        left.look(this::show);
    }

    private void show(Optional<Line> next) {
        shown = next;
        if (!line.isDisposed()) {
            sentence.setText(Look.plain(next.map(Line::sentence).orElse("")));
            line.setVisible(next.isPresent());
            ((GridData) line.getLayoutData()).exclude = next.isEmpty();
            line.getParent().layout(true, true);
        }
    }
}
