package care.quarterback.ui.casefile;

import care.quarterback.core.check.Step;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.function.Consumer;

/** Which parts of their own the steps' pages begin with. */
final class StepParts {

    private StepParts() {}

    /** Makes them at the top of the page, in their order. @param go opens a form on the page */
    static List<StepPart> of(
            Step step, ScrollPage page, Workplace workplace, LiveCase live, Consumer<SectionPlace> go) {
        var place = new Drawn.Place(page, page.body());
        return switch (step) {
            case RECORDS ->
                List.of(new PackagePart(page, page.body(), workplace, live), new ScriptPart(place, workplace, step));
            case COVERAGE -> List.of(new CoveragePart(place, workplace, go), new ScriptPart(place, workplace, step));
            case SECOND_DOCTOR ->
                List.of(new CandidatesPart(place, workplace, go), new ScriptPart(place, workplace, step));
            case VISIT -> List.of(new ScriptPart(place, workplace, step), new MedicinesPart(place, workplace, go));
            case PRIMARY_CARE -> List.of(new ScriptPart(place, workplace, step));
            case QUESTIONS, GOALS -> List.of();
        };
    }
}
