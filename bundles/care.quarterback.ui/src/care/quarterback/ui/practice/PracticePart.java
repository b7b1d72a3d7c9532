package care.quarterback.ui.practice;

import org.eclipse.swt.widgets.Control;

/** A page of the practice. */
interface PracticePart {

    Control control();

    /** Puts the keyboard where a person begins. */
    void focus();

    /** It is shown again: what other desks have saved since is read. */
    void enter();

    /** It goes for good. */
    void leave();
}
