package care.quarterback.desk.plan;

import care.quarterback.core.check.Step;
import java.util.Optional;

/**
 * One of the seven steps.
 *
 * @param title what is done in it
 * @param sentence how it stands, and why
 * @param setAside who said that it is not needed, and why, as a sentence
 */
public record StepRow(Step step, String title, StepStatus status, String sentence, Optional<String> setAside) {}
