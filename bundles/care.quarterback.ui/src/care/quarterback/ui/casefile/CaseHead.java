package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.Tone;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Whose case it is and what it asks, at the top of the window; an emergency stands there as long as there is one. */
final class CaseHead {

    /** How much of a name a tab shows. */
    private static final int TAB_LETTERS = 24;

    private final Look look;
    private final Label patient;
    private final Label headline;
    private final Label dates;
    private final Label question;
    private final Label emergency;
    private String name = "";

    CaseHead(Composite header, Look look) {
        this.look = look;
        Composite words = look.area(header, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        patient = look.label(words, Type.TITLE, Tone.TEXT, "");
        patient.setData(PrintSource.ASIDE, true); // a print has the name as its title
        headline = look.label(words, Type.BODY, Tone.MUTED, "");
        words.addListener(SWT.Resize, event -> title());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(headline);
        dates = look.wrapped(words, Type.BOLD, Tone.TEXT, "");
        question = look.wrapped(words, Type.BODY, Tone.TEXT, "");
        emergency = look.wrapped(words, Type.BOLD, Tone.BLOCKED, "");
        for (Label line : List.of(dates, question, emergency)) {
            GridDataFactory.fillDefaults()
                    .span(2, 1)
                    .grab(true, false)
                    .hint(200, SWT.DEFAULT)
                    .exclude(line != question)
                    .applyTo(line);
        }
    }

    /** @return the lines to lay out anew; none when it says what it said before */
    List<Control> show(CaseScreen shown) {
        name = shown.title();
        boolean same = say(headline, shown.headline());
        same &= say(question, shown.rows().head().question());
        same &= say(emergency, shown.emergency());
        same &= say(dates, shown.dates().words());
        dates.setForeground(look.color(shown.dates().late() ? Tone.DUE : Tone.TEXT));
        for (Label line : List.of(dates, emergency)) {
            line.setVisible(!line.getText().isEmpty());
            ((GridData) line.getLayoutData()).exclude = line.getText().isEmpty();
        }
        title();
        return same ? List.of() : List.of(patient, headline, dates, question, emergency);
    }

    /** The name as the case's tab has it. */
    String tab() {
        return Look.shortened(headline, name, look.width(headline, TAB_LETTERS));
    }

    /** @return whether it said so before */
    private static boolean say(Label label, String words) {
        boolean same = label.getText().equals(Look.plain(words));
        if (!same) {
            label.setText(Look.plain(words));
        }
        return same;
    }

    /** A long name is cut, so that the age and the date of birth stay; the whole name comes under the mouse. */
    private void title() {
        int rest = headline.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 3 * Look.GRID;
        int room = Math.max(20 * Look.GRID, patient.getParent().getClientArea().width - rest);
        patient.setText(Look.plain(Look.shortened(patient, name, room)));
        patient.setToolTipText(name);
    }
}
