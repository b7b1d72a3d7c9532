package care.quarterback.desk.chart;

import care.quarterback.core.check.Step;

/** Where one of the seven steps stands. @param sentence in words, with the dates that matter */
public record StepFacts(Step step, Progress progress, String sentence) {

    /** How far a step is, by what is recorded. */
    public enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }
}
