package care.quarterback.core.check;

/**
 * Derives dates from what is recorded. Stateless; called on the thread that owns the case.
 *
 * <p>A class that implements it is named after what the dates are for and ends in {@code ...Deadlines}: most derive several,
 * and a rule is in this house a row of the rule book. Its feature lists it in {@code deadlines} of its {@code ...Checks}.
 */
public interface DeadlineRule {

    /** Adds the dates that follow from the case, done ones too. None lies before its cause. */
    void derive(CaseFacts facts, Deadlines deadlines);
}
