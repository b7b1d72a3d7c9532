package care.quarterback.ui.consensus;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.goals.MattersScreen.Slider;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** One slider for each goal; moving it is a trial. The controls stay as long as the goals do, so that the focus does too. */
final class WeightSliders {

    private static final int SAID_LETTERS = 28;

    private final Composite area;
    private final Look look;
    private final Workplace workplace;
    private final BiConsumer<ObjectId, Integer> moved;
    private final List<Line> lines = new ArrayList<>();

    private record Line(ObjectId goal, Label title, Scale scale, Label said) {}

    WeightSliders(Composite parent, Look look, Workplace workplace, BiConsumer<ObjectId, Integer> moved) {
        this.look = look;
        this.workplace = workplace;
        this.moved = moved;
        area = look.area(parent, 4);
        ((GridLayout) area.getLayout()).verticalSpacing = 0; // beside the comparison there is little height
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    void show(List<Slider> sliders) {
        boolean same = sliders.stream()
                .map(Slider::goal)
                .toList()
                .equals(lines.stream().map(Line::goal).toList());
        if (!same) {
            make(sliders);
        }
        for (int i = 0; i < sliders.size(); i++) {
            show(lines.get(i), sliders.get(i));
        }
    }

    private static void show(Line line, Slider slider) {
        if (!line.title().getText().equals(Look.plain(slider.title()))) {
            line.title().setText(Look.plain(slider.title()));
        }
        if (line.scale().getSelection() != slider.weight()) {
            line.scale().setSelection(slider.weight());
        }
        if (!Objects.equals(line.said().getText(), slider.said())) {
            line.said().setText(slider.said());
        }
    }

    private void make(List<Slider> sliders) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        lines.clear();
        var pattern = new GoalPattern(look);
        for (Slider slider : sliders) {
            int number = lines.size() + 1;
            var swatch = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
            swatch.setBackground(area.getBackground());
            int high = look.height(area, 1);
            swatch.addListener(SWT.Paint, event -> pattern.fill(event.gc, new Rectangle(0, 0, 28, high), number));
            GridDataFactory.swtDefaults().hint(28, high).applyTo(swatch);
            Label title = look.wrapped(area, Type.BODY, Tone.TEXT, slider.title());
            GridDataFactory.fillDefaults()
                    .align(SWT.FILL, SWT.CENTER)
                    .grab(true, false)
                    .hint(180, SWT.DEFAULT)
                    .applyTo(title);
            var scale = new Scale(area, SWT.HORIZONTAL);
            scale.setBackground(area.getBackground());
            scale.setMaximum(10);
            scale.setIncrement(1);
            scale.setPageIncrement(2);
            scale.setSelection(slider.weight());
            scale.setData(Look.KEY, "matters.weight." + number);
            Look.name(scale, workplace.words("matters.slider", slider.title()));
            scale.addListener(SWT.Selection, event -> moved.accept(slider.goal(), scale.getSelection()));
            GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).applyTo(scale);
            Label said = look.label(area, Type.NOTE, Tone.MUTED, slider.said());
            GridDataFactory.swtDefaults()
                    .hint(look.width(area, SAID_LETTERS), SWT.DEFAULT)
                    .applyTo(said);
            lines.add(new Line(slider.goal(), title, scale, said));
        }
    }

    boolean focus() {
        return !lines.isEmpty() && lines.getFirst().scale().setFocus();
    }
}
