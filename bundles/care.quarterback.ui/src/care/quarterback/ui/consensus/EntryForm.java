package care.quarterback.ui.consensus;

import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A few fields with one button. What is refused is said below them, the keyboard goes to the field that is meant, and what was
 * typed stays; what is saved empties the fields.
 */
final class EntryForm implements Reply {

    private static final int NARROW = 80;

    private final Composite area;
    private final Look look;
    private final String key;
    private final Runnable changed;
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private final List<Runnable> resets = new ArrayList<>();
    private Label message;
    private Optional<LiveCase> shown = Optional.empty();
    private Draft draft = Draft.passing();

    /** @param key the beginning of the keys of its controls; @param changed is told when it needs more or less room */
    EntryForm(Composite parent, Look look, String key, int columns, Runnable changed) {
        this.look = look;
        this.key = key;
        this.changed = changed;
        area = look.area(parent, columns, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    Composite area() {
        return area;
    }

    /** @param field the name under which it is refused */
    Text field(String field, String label, int span) {
        Text text = look.field(area, key + "." + field, label);
        span(text.getParent(), span);
        fields.put(field, text);
        text.addListener(SWT.Modify, event -> {
            if (text.getText().isEmpty()) {
                draft.forget(Set.of(field));
            } else {
                draft.type(field, text.getText());
            }
        });
        return text;
    }

    /** The form is about another case from now on, or about none: what was typed there and is not saved stands in it. */
    void about(Optional<LiveCase> live) {
        if (live.equals(shown)) {
            return;
        }
        shown = live;
        draft = Draft.passing();
        empty();
        Draft now = live.map(one -> one.drafts().of("decision/" + key)).orElseGet(Draft::passing);
        fields.forEach((field, text) -> text.setText(now.text(field, "")));
        draft = now;
    }

    private void empty() {
        message.setText("");
        fields.values().forEach(field -> field.setText(""));
        resets.forEach(Runnable::run);
    }

    /** Gives a list as many columns as its label needs. */
    static void wide(ChoiceBox<?> box, int span) {
        span(box.control().getParent(), span);
    }

    /** So many columns; long words in it do not push the others off the page. */
    static void span(Composite pair, int span) {
        GridDataFactory.fillDefaults()
                .span(span, 1)
                .grab(true, false)
                .hint(NARROW, SWT.DEFAULT)
                .applyTo(pair);
    }

    /** What else is to be as at first once the entry is saved. */
    void onSaved(Runnable reset) {
        resets.add(reset);
    }

    /** The button, on a line of its own, and below it room for what is refused. */
    void button(String words, Runnable action) {
        var button = new Button(area, SWT.PUSH);
        button.setText(words);
        button.setFont(look.font(Type.BODY));
        button.setData(Look.KEY, key + ".add");
        button.addListener(SWT.Selection, event -> action.run());
        int columns = ((GridLayout) area.getLayout()).numColumns;
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        message = look.wrapped(area, Type.BODY, Tone.BLOCKED, "");
        message.setData(Look.KEY, key + ".message");
        GridDataFactory.fillDefaults()
                .span(Math.max(1, columns - 1), 1)
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(message);
    }

    @Override
    public void refused(String field, String sentence) {
        if (!message.isDisposed()) {
            message.setText(Look.plain(sentence));
            Text meant = fields.get(field);
            if (meant != null) {
                meant.setFocus();
            }
            changed.run();
        }
    }

    @Override
    public void accepted() {
        if (!message.isDisposed()) {
            empty();
            changed.run();
        }
    }
}
