package care.quarterback.ui.casefile;

import care.quarterback.core.check.Step;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;

/** Which parts of their own the steps' pages begin with. */
final class StepParts {

    private StepParts() {}

    /** Makes them at the top of the page, in their order. */
    static List<StepPart> of(Step step, ScrollPage page, Workplace workplace, LiveCase live) {
        return switch (step) {
            case RECORDS -> List.of(new PackagePart(page, page.body(), workplace, live));
            case PRIMARY_CARE, COVERAGE, SECOND_DOCTOR, VISIT, QUESTIONS, GOALS -> List.of();
        };
    }
}
