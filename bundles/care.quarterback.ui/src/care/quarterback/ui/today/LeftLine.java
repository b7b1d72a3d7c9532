package care.quarterback.ui.today;

import care.quarterback.presentation.today.LeftCases;
import care.quarterback.presentation.today.LeftCases.Line;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;

/** Says that a form was left unfinished, and leads to it. */
final class LeftLine {

    private final LeftCases left;
    private final NoticeLine line;
    private Optional<Line> shown = Optional.empty();

    LeftLine(Composite parent, Look look, Workplace workplace, WindowParts parts) {
        left = new LeftCases(workplace.cases());
        line = new NoticeLine(
                parent,
                look,
                "today.left",
                "today.left.open",
                workplace.words("drafts.left.open"),
                () -> shown.flatMap(Line::caseId)
                        .ifPresentOrElse(id -> parts.openCase(workplace, id), () -> parts.newCase(workplace)));
    }

    /** Looks again whether there is one. */
    void refresh() {
        left.look(next -> {
            shown = next;
            line.say(next.map(Line::sentence).orElse(""));
        });
    }
}
