package care.quarterback.ui.section;

import care.quarterback.presentation.work.Choice;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;

/** One of a list; its first line means that nothing is chosen. */
final class ChoiceWidget implements FieldWidget {

    private final Combo combo;
    private final String none;
    private String hint;
    private List<Choice<String>> choices = List.of();

    ChoiceWidget(Combo combo, String none) {
        this.combo = combo;
        this.none = none;
    }

    @Override
    public void offer(List<Choice<String>> offered) {
        if (offered.equals(choices) && combo.getItemCount() > 0) {
            return;
        }
        String before = value();
        choices = offered;
        combo.removeAll();
        combo.add(none);
        choices.forEach(choice -> combo.add(choice.words()));
        show(before);
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    public void show(String value) {
        int at = 0;
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).value().equals(value)) {
                at = i + 1;
            }
        }
        if (combo.getSelectionIndex() != at) {
            combo.select(at);
        }
        combo.setToolTipText(at == 0 ? hint : combo.getText());
    }

    @Override
    public String value() {
        int at = combo.getSelectionIndex();
        return at < 1 || at > choices.size() ? "" : choices.get(at - 1).value();
    }

    /** What the mouse over it tells while nothing is chosen. */
    void hint(String words) {
        hint = words;
        show(value());
    }

    @Override
    public void onTyped(Runnable action) {
        combo.addListener(SWT.Selection, event -> action.run());
    }

    @Override
    public void onLeft(Runnable action) {
        combo.addListener(SWT.Selection, event -> action.run());
    }
}
