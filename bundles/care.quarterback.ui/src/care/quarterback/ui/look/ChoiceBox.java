package care.quarterback.ui.look;

import care.quarterback.presentation.work.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/**
 * A list to choose one thing from, with its label above. What states something about a patient begins with nothing chosen
 * ({@link #open}); what only says what is shown begins with its first choice.
 */
public final class ChoiceBox<T> {

    private final Combo combo;
    private List<Choice<T>> choices;

    public ChoiceBox(Composite parent, Look look, String key, String label, List<Choice<T>> choices) {
        this.choices = choices;
        Composite pair = look.pair(parent, label);
        combo = new Combo(pair, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setFont(look.font(Look.Type.BODY));
        combo.setData(Look.KEY, key);
        Look.name(combo, label);
        choices.forEach(choice -> combo.add(choice.words()));
        combo.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    }

    /** A list that begins with nothing chosen: its value is null then. @param none the words of that first line */
    public static <T> ChoiceBox<T> open(
            Composite parent, Look look, String key, String label, List<Choice<T>> choices, String none) {
        List<Choice<T>> all = new ArrayList<>();
        all.add(new Choice<>(null, none));
        all.addAll(choices);
        return new ChoiceBox<>(parent, look, key, label, all);
    }

    /** What is chosen; null where nothing is, or where there is nothing to choose from. */
    public T value() {
        return choices.isEmpty()
                ? null
                : choices.get(Math.max(0, combo.getSelectionIndex())).value();
    }

    /** Other choices from now on; what was chosen stays so where it is still among them, else the first is. */
    public void offer(List<Choice<T>> offered) {
        if (choices.equals(offered)) {
            return;
        }
        T before = value();
        choices = List.copyOf(offered);
        combo.removeAll();
        choices.forEach(choice -> combo.add(choice.words()));
        combo.select(0);
        show(before);
    }

    /** Shows a value without telling anybody; null chooses nothing. */
    public void show(T value) {
        for (int i = 0; i < choices.size(); i++) {
            if (Objects.equals(choices.get(i).value(), value)) {
                combo.select(i);
            }
        }
    }

    /** Shows the next choice, after the last one the first, without telling anybody. */
    public void next() {
        combo.select((combo.getSelectionIndex() + 1) % Math.max(1, combo.getItemCount()));
    }

    /** What another choice of the person does. */
    public void onChoose(Runnable action) {
        combo.addListener(SWT.Selection, event -> action.run());
    }

    public void enable(boolean enabled) {
        combo.setEnabled(enabled);
    }

    /** The control, to lay it out and to put the keyboard on it. */
    public Combo control() {
        return combo;
    }
}
