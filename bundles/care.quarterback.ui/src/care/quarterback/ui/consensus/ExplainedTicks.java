package care.quarterback.ui.consensus;

import care.quarterback.model.Answer;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.decision.DecisionScreen;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Of which options the reasons were explained well: a tick each. What the patient was asked stands in it; a person may say otherwise. */
final class ExplainedTicks {

    private final Composite area;
    private final Look look;
    private final Map<ObjectId, Button> ticks = new LinkedHashMap<>();
    private final Map<ObjectId, Boolean> said = new HashMap<>();
    private List<Choice<Optional<ObjectId>>> offered = List.of();
    private Set<ObjectId> asked = Set.of();

    ExplainedTicks(Composite parent, Look look, String label) {
        this.look = look;
        area = look.pair(parent, label);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(area);
    }

    void offer(DecisionScreen screen) {
        asked = screen.rows().options().stream()
                .filter(option -> option.explained() == Answer.YES)
                .map(option -> option.id())
                .collect(Collectors.toSet());
        if (!screen.options().equals(offered)) {
            offered = List.copyOf(screen.options());
            ticks.values().forEach(Button::dispose);
            ticks.clear();
            offered.forEach(choice -> choice.value().ifPresent(option -> add(option, choice.words())));
        }
        ticks.forEach((option, tick) -> tick.setSelection(said.getOrDefault(option, asked.contains(option))));
    }

    private void add(ObjectId option, String words) {
        Button tick = look.tick(area, SWT.CHECK, "decide.explained." + ticks.size(), Look.plain(words));
        Look.name(tick, words);
        tick.addListener(SWT.Selection, event -> said.put(option, tick.getSelection()));
        ticks.put(option, tick);
    }

    /** What was said is saved: it is as the patient was asked again. */
    void reset() {
        said.clear();
        ticks.forEach((option, tick) -> tick.setSelection(asked.contains(option)));
    }

    List<ObjectId> value() {
        List<ObjectId> options = new ArrayList<>();
        ticks.forEach((option, tick) -> {
            if (tick.getSelection()) {
                options.add(option);
            }
        });
        return options;
    }
}
