package care.quarterback.ui.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A text of one line or several. */
final class TextWidget implements FieldWidget {

    private final Text text;
    private boolean showing;

    TextWidget(Text text) {
        this.text = text;
        if ((text.getStyle() & SWT.MULTI) != 0) {
            text.addListener(SWT.Traverse, event -> {
                if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                    event.doit = true; // Tab goes on to the next field
                }
            });
        }
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void enter() {
        text.setFocus();
        if (singleLine()) {
            text.selectAll();
        }
    }

    @Override
    public void show(String value) {
        if (!text.getText().equals(value)) {
            showing = true;
            text.setText(value);
            showing = false;
        }
    }

    @Override
    public String value() {
        return text.getText().replace("\r\n", "\n");
    }

    @Override
    public void onTyped(Runnable action) {
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                action.run();
            }
        });
    }

    @Override
    public void onLeft(Runnable action) {
        text.addListener(SWT.FocusOut, event -> action.run());
    }

    @Override
    public boolean singleLine() {
        return (text.getStyle() & SWT.MULTI) == 0;
    }
}
