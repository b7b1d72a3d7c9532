package care.quarterback.ui.consensus;

import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.decision.DecisionRows.Point;
import care.quarterback.consensus.decision.DecisionRows.State;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a decision should not go without: each point with its sign and its word, what is missing, and what closes it. */
final class ReadinessPart {

    private final Composite area;
    private final Look look;
    private final Workplace workplace;

    ReadinessPart(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        this.workplace = workplace;
        area = look.area(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    void show(DecisionRows rows) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        Label summary =
                look.wrapped(area, Type.BOLD, rows.state() == State.NOT_READY ? Tone.DUE : Tone.ACCENT, rows.summary());
        summary.setData(Look.KEY, "decision.summary");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .applyTo(summary);
        if (rows.state() == State.NOT_READY || rows.state() == State.READY) {
            rows.readiness().forEach(this::point);
        }
    }

    private void point(Point point) {
        Label icon = look.mark(
                area,
                point.met() ? Icon.OK : Icon.DUE,
                workplace.words(point.met() ? "decision.point.met" : "decision.point.open"));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        Composite words = look.area(area, 1);
        ((GridLayout) words.getLayout()).verticalSpacing = 2;
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Label said = look.wrapped(words, Type.BODY, point.met() ? Tone.DONE : Tone.DUE, point.sentence());
        said.setToolTipText(workplace.words("decision.rule", point.rule(), point.source()));
        point.open().forEach(open -> look.wrapped(words, Type.NOTE, Tone.TEXT, open));
        if (!point.met()) {
            look.wrapped(words, Type.NOTE, Tone.TEXT, point.action());
            look.wrapped(words, Type.NOTE, Tone.MUTED, workplace.words("decision.rule", point.rule(), point.source()));
        }
    }
}
