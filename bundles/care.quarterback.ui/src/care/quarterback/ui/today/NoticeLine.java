package care.quarterback.ui.today;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A sentence above the lists that asks for something, and the button that does it. It takes no room while it says nothing. */
final class NoticeLine {

    private final Composite line;
    private final Label sentence;

    /** @param key of the sentence; @param actionKey of the button; @param words on the button */
    NoticeLine(Composite parent, Look look, String key, String actionKey, String words, Runnable action) {
        line = look.area(parent, 2);
        line.setBackground(look.color(Tone.DUE_GROUND));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
        sentence = look.label(line, Type.BODY, Tone.DUE, "");
        sentence.setData(Look.KEY, key);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .indent(Look.GRID, 0)
                .applyTo(sentence);
        look.button(line, actionKey, words, action);
    }

    /** @param words empty for nothing */
    void say(String words) {
        if (!line.isDisposed() && !sentence.getText().equals(Look.plain(words))) { // to lay out a window takes long
            sentence.setText(Look.plain(words));
            line.setVisible(!words.isEmpty());
            ((GridData) line.getLayoutData()).exclude = words.isEmpty();
            line.getParent().layout(true, true);
        }
    }

    Composite control() {
        return line;
    }
}
