package care.quarterback.ui.report;

import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** For whom a letter is, where it can be for several; else it isn't there. */
final class ReaderBox {

    private final ChoiceBox<Integer> box;

    ReaderBox(Composite parent, Look look, String key, String label, IntConsumer choose) {
        box = new ChoiceBox<>(parent, look, key, label, List.of(new Choice<>(0, "")));
        box.onChoose(() -> choose.accept(box.value()));
    }

    /** @param chosen the place of the reader among them */
    void show(List<Choice<Integer>> readers, int chosen) {
        box.offer(readers);
        box.show(chosen);
        Composite part = box.control().getParent();
        boolean several = readers.size() > 1;
        part.setVisible(several);
        if (part.getLayoutData() instanceof GridData data) {
            data.exclude = !several;
        }
    }
}
