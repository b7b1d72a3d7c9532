package care.quarterback.core.check;

/** Derives dates from what is recorded. Stateless; called on the thread that owns the case. */
public interface DeadlineRule {

    /** Adds the dates that follow from the case, done ones too. None lies before its cause. */
    void derive(CaseFacts facts, Deadlines deadlines);
}
