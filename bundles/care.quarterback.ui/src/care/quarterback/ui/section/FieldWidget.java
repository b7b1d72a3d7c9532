package care.quarterback.ui.section;

import care.quarterback.presentation.work.Choice;
import java.util.List;
import org.eclipse.swt.widgets.Control;

/** What a field is typed into or chosen from. Values are those of the form's fields. */
interface FieldWidget {

    /** What takes the keyboard. */
    Control control();

    /** Puts the keyboard on it; what stands in a field of one line is selected, as with Tab. */
    default void enter() {
        control().setFocus();
    }

    /** Shows a value without telling anybody. */
    void show(String value);

    /** What can be chosen from now on. */
    default void offer(List<Choice<String>> choices) {}

    String value();

    /** What a person's typing or choosing does. */
    void onTyped(Runnable action);

    /** What a person does who is done with the field: the keyboard goes on, or something was chosen. */
    void onLeft(Runnable action);

    /** Whether Enter in it is free, because it has a single line. */
    default boolean singleLine() {
        return false;
    }
}
