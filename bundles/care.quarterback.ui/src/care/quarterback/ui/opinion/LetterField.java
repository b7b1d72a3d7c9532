package care.quarterback.ui.opinion;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A field with its label above, and under it what was refused. What is typed and not saved yet is never written over. */
final class LetterField {

    private final Text text;
    private final Label note;
    private final UnaryOperator<String> canonical;
    private String saved = "";
    private String refused;
    private boolean showing;

    LetterField(Composite parent, Look look, String key, String label) {
        this(parent, look, key, label, UnaryOperator.identity());
    }

    /** @param canonical how what was typed will be written once it is saved */
    LetterField(Composite parent, Look look, String key, String label, UnaryOperator<String> canonical) {
        this(look.pair(parent, label), look, key, SWT.SINGLE, canonical);
        Look.name(text, label);
    }

    private LetterField(Composite pair, Look look, String key, int style, UnaryOperator<String> canonical) {
        this.canonical = canonical;
        text = new Text(pair, style | SWT.BORDER);
        text.setFont(look.font(Type.BODY));
        text.setData(Look.KEY, key);
        int height = (style & SWT.MULTI) == 0 ? SWT.DEFAULT : 3 * text.getLineHeight();
        GridDataFactory.fillDefaults().grab(true, false).hint(60, height).applyTo(text);
        note = look.wrapped(pair, Type.NOTE, Tone.BLOCKED, "");
        hide(true);
    }

    /** A field of three lines; Tab leaves it. */
    static LetterField lines(Composite parent, Look look, String key, String label) {
        var field = new LetterField(
                look.pair(parent, label), look, key, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, UnaryOperator.identity());
        Look.name(field.text, label);
        field.text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        return field;
    }

    /** Saves on leaving what is not saved and was not refused already. */
    void onLeave(Consumer<String> save) {
        text.addListener(SWT.FocusOut, event -> {
            String typed = text.getText();
            if (!typed.strip().equals(saved) && !typed.equals(refused)) {
                save.accept(typed);
            }
        });
    }

    /** Shows what is saved. @param anew another thing is shown than before: what was typed belongs to that */
    void show(String value, boolean anew) {
        String typed = text.getText();
        if (anew || typed.equals(saved) || canonical.apply(typed.strip()).equals(value)) {
            if (!typed.equals(value) && (anew || !text.isFocusControl() || typed.equals(saved))) {
                write(value);
            }
            say("");
        }
        saved = value;
    }

    private void write(String value) {
        showing = true;
        text.setText(value);
        showing = false;
    }

    /** Shows what was typed before and is not saved. */
    void restore(String typed) {
        write(typed);
    }

    /** What a person's typing does. */
    void onTyped(Runnable action) {
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                action.run();
            }
        });
    }

    String value() {
        return text.getText();
    }

    void fill(String value) {
        show(value, true);
    }

    /** Says under the field why it was refused. */
    void refuse(String sentence) {
        refused = text.getText();
        say(sentence);
    }

    private void say(String sentence) {
        if (sentence.isEmpty()) {
            refused = null;
        }
        if (!note.getText().equals(Look.plain(sentence))) {
            note.setText(Look.plain(sentence));
            hide(sentence.isEmpty());
        }
    }

    private void hide(boolean hidden) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(60, SWT.DEFAULT)
                .exclude(hidden)
                .applyTo(note);
        note.setVisible(!hidden);
    }

    void focus() {
        text.setFocus();
    }

    Text control() {
        return text;
    }
}
