package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.PharmacistQuestions;
import care.quarterback.presentation.casefile.PharmacistQuestions.Line;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What to ask the pharmacist, each question with why it is asked and its source. Hidden while there is nothing to ask. */
final class PharmacistPart {

    private static final int MOST_ROWS = 8;

    private final ScrollPage page;
    private final Composite area;
    private final Label sentence;
    private final Rows<Line> rows;
    private PharmacistQuestions shown;

    PharmacistPart(ScrollPage page, Composite parent, Workplace workplace) {
        this.page = page;
        Look look = page.look();
        area = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        String title = workplace.words("pharmacist.title");
        look.heading(area, title, 1);
        sentence = look.wrapped(area, Type.BODY, Tone.MUTED, "");
        rows = new Rows<>(area, look, "pharmacist.table", title);
        rows.column(workplace.words("pharmacist.column.medicines"), 240, Line::medicines);
        rows.column(workplace.words("pharmacist.column.question"), 420, Line::question);
        rows.column(workplace.words("pharmacist.column.why"), 170, Line::why);
        rows.column(workplace.words("pharmacist.column.source"), 300, Line::source);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows.table());
        hide(true);
    }

    void show(PharmacistQuestions questions) {
        if (questions.equals(shown)) {
            return;
        }
        shown = questions;
        sentence.setText(Look.plain(questions.sentence()));
        rows.show(questions.lines(), line -> line);
        int lines = Math.clamp(questions.lines().size(), 1, MOST_ROWS);
        ((GridData) rows.table().getLayoutData()).heightHint = ToolkitStyle.height(rows.table(), lines);
        hide(questions.lines().isEmpty());
        page.fit();
    }

    private void hide(boolean hidden) {
        ((GridData) area.getLayoutData()).exclude = hidden;
        area.setVisible(!hidden);
    }
}
