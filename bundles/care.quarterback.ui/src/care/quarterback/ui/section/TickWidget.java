package care.quarterback.ui.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;

/** A box to tick for yes. */
final class TickWidget implements FieldWidget {

    private final Button box;

    TickWidget(Button box) {
        this.box = box;
    }

    @Override
    public Control control() {
        return box;
    }

    @Override
    public void show(String value) {
        box.setSelection(value.equals("true"));
    }

    @Override
    public String value() {
        return Boolean.toString(box.getSelection());
    }

    @Override
    public void onTyped(Runnable action) {
        box.addListener(SWT.Selection, event -> action.run());
    }

    @Override
    public void onLeft(Runnable action) {
        box.addListener(SWT.Selection, event -> action.run());
    }
}
