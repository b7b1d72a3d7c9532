package care.quarterback.ui.casefile;

import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What is done with a whole case, at the right of its head. */
final class CaseActions {

    private CaseActions() {}

    static void create(Composite header, Look look, Workplace workplace, WindowParts parts) {
        Composite actions = look.area(header, 2);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(actions);
        look.button(
                        actions,
                        "case.consensus",
                        workplace.words("case.consensus"),
                        () -> parts.perspective(WindowParts.CONSENSUS))
                .setImage(look.icon(Icon.CONSENSUS));
        if (workplace.may(Offer.FAMILY_REPORT)) {
            look.button(actions, "case.report", workplace.words("case.report"), () -> parts.run(WindowParts.REPORT))
                    .setImage(look.icon(Icon.REPORT));
        }
    }
}
