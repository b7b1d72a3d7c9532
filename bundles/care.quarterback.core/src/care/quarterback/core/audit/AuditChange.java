package care.quarterback.core.audit;

/**
 * One feature of one object, before and after. Built from the recorded change, never from what a command says of itself.
 *
 * @param object the object's id
 * @param feature class and feature of the model, such as "Goal.weight"
 * @param before the value as text; empty when there was none
 * @param after the value as text; empty when there is none any more
 */
public record AuditChange(String object, String feature, String before, String after) {}
