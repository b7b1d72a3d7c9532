package care.quarterback.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A button's tip goes when the button is pressed, and does not come again until the mouse does: what opens then is in sight. */
final class QuietTip {

    private final Button button;
    private String words;

    QuietTip(Button button) {
        this.button = button;
        button.addListener(SWT.MouseDown, event -> hush());
        button.addListener(SWT.MouseExit, event -> comeBack());
    }

    private void hush() {
        if (button.getToolTipText() != null) {
            words = button.getToolTipText();
            button.setToolTipText(null);
        }
    }

    private void comeBack() {
        if (words != null && button.getToolTipText() == null) {
            button.setToolTipText(words);
        }
        words = null;
    }
}
