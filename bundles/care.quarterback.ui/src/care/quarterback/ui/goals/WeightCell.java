package care.quarterback.ui.goals;

import care.quarterback.ui.look.Look;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;

/** How much a goal matters: a slider for the mouse and the arrow keys, and its number beside it, which can be typed. */
final class WeightCell {

    private static final int NUMBER_LETTERS = 4;

    /** How long a slider rests before its place is saved: each step on the way is not what somebody meant. */
    private static final int REST = 600;

    private final Scale scale;
    private final GridCell number;

    WeightCell(Composite parent, Look look, String key, String name, Consumer<String> save) {
        scale = new Scale(parent, SWT.HORIZONTAL);
        scale.setBackground(parent.getBackground());
        scale.setMaximum(10);
        scale.setIncrement(1);
        scale.setPageIncrement(2);
        scale.setData(Look.KEY, key + ".slider");
        Look.name(scale, name);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .hint(13 * Look.GRID, SWT.DEFAULT)
                .applyTo(scale);
        number = new GridCell(parent, look, key, name, cell -> save.accept(cell.typed()));
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .hint(look.width(parent, NUMBER_LETTERS), SWT.DEFAULT)
                .applyTo(number.field());
        Runnable rested = () -> {
            if (!number.field().isDisposed()) {
                number.save();
            }
        };
        scale.addListener(SWT.Selection, event -> {
            number.field().setText(Integer.toString(scale.getSelection()));
            scale.getDisplay().timerExec(REST, rested);
        });
        scale.addListener(SWT.FocusOut, event -> rested.run());
    }

    /** @param weight empty while nobody said it */
    void show(String weight) {
        number.show(weight);
        if (!number.changed()) {
            scale.setSelection(weight.isEmpty() ? 0 : Integer.parseInt(weight));
        }
    }

    GridCell number() {
        return number;
    }
}
