package care.quarterback.ui.casefile;

import care.quarterback.core.check.Step;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;

/** What to say aloud on the first call of a step. */
final class ScriptPart implements StepPart {

    private final Drawn<List<String>> drawn;
    private final Step step;

    ScriptPart(Drawn.Place place, Workplace workplace, Step step) {
        this.step = step;
        drawn = new Drawn<>(place, (area, script) -> {
            Look look = place.look();
            look.heading(area, workplace.words("script.title"), 1);
            script.forEach(sentence -> look.wrapped(area, Type.BODY, Tone.TEXT, sentence));
        });
    }

    @Override
    public void show(CaseScreen screen) {
        drawn.show(screen.details().scripts().getOrDefault(step, List.of()), List::isEmpty);
    }
}
