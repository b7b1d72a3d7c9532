package care.quarterback.desk.plan;

import java.util.Optional;

/**
 * One of the seven steps.
 *
 * @param step 1 to 7
 * @param title what is done in it
 * @param sentence how it stands, and why
 * @param setAside who said that it is not needed, and why, as a sentence
 */
public record StepRow(int step, String title, StepStatus status, String sentence, Optional<String> setAside) {}
