package care.quarterback.desk.chart;

/** Where one of the seven steps stands. @param step 1 to 7; @param sentence in words, with the dates that matter */
public record StepFacts(int step, Progress progress, String sentence) {

    /** How far a step is, by what is recorded. */
    public enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }
}
