package care.quarterback.presentation.casefile;

import care.quarterback.desk.chart.ChartRows;
import java.util.List;

/**
 * A case as its pages show it.
 *
 * @param title the patient's name, or that the case is new
 * @param headline age, sex and how the case stands
 * @param dates the next visit, and until when waiting was called safe
 * @param emergency what must not wait for another opinion, as one sentence; blank when nothing of the kind is marked
 * @param steps the seven steps, in their order
 * @param plan what is missing and what is due
 * @param pharmacist what to ask about the medicines
 * @param details what the steps' pages show beyond their lists
 */
public record CaseScreen(
        ChartRows rows,
        String title,
        String headline,
        CaseDates dates,
        String emergency,
        List<StepLine> steps,
        PlanColumn plan,
        PharmacistQuestions pharmacist,
        StepDetails details) {

    public CaseScreen {
        steps = List.copyOf(steps);
    }

    /** One of the seven steps. @param sentence where it stands, in words */
    public record StepLine(int number, String title, State state, String stateWords, String sentence) {}

    /** How a step stands. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        NOT_NEEDED,
        BLOCKED
    }
}
