package care.quarterback.ui.look;

import care.quarterback.presentation.work.Choice;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A list to choose one thing from, with its label above. */
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

    public T value() {
        return choices.get(Math.max(0, combo.getSelectionIndex())).value();
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

    /** Shows a value without telling anybody. */
    public void show(T value) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).value().equals(value)) {
                combo.select(i);
            }
        }
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
