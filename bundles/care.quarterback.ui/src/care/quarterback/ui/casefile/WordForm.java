package care.quarterback.ui.casefile;

import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * What is asked for a person's word against something computed: who decided, why, and for a date the day. What was typed
 * stays while the plan beside it is drawn anew.
 */
final class WordForm {

    private final String key;
    private final String action;
    private final List<String> fields;
    private final Consumer<Map<String, String>> done;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private String refusal = "";

    /**
     * @param key what it is about, as the plan names its lines
     * @param action the key of its button's words, and of what tests find it by
     * @param fields the keys of their labels, after "plan."
     * @param done gets what was typed, by field
     */
    WordForm(String key, String action, List<String> fields, Consumer<Map<String, String>> done) {
        this.key = key;
        this.action = action;
        this.fields = fields;
        this.done = done;
        fields.forEach(field -> typed.put(field, ""));
    }

    boolean about(String line) {
        return key.equals(line);
    }

    /** Whether the other asks the same of the same. */
    boolean same(WordForm other) {
        return key.equals(other.key) && action.equals(other.action);
    }

    void refuse(String sentence) {
        refusal = sentence;
    }

    void draw(Composite parent, Look look, Workplace workplace, Runnable cancel) {
        Text first = null;
        for (String field : fields) {
            Text text = look.field(parent, "plan." + field, workplace.words("plan." + field));
            text.setText(typed.get(field));
            text.addListener(SWT.Modify, event -> typed.put(field, text.getText()));
            first = first == null ? text : first;
        }
        if (!refusal.isEmpty()) {
            look.wrapped(parent, Type.BODY, Tone.BLOCKED, refusal);
        }
        Composite buttons = look.area(parent, 2);
        look.button(buttons, "plan." + action + ".do", workplace.words("plan." + action + ".do"), () -> {
            refusal = "";
            done.accept(Map.copyOf(typed));
        });
        look.button(buttons, "plan.aside.cancel", workplace.words("plan.aside.cancel"), cancel);
        first.setFocus();
    }
}
