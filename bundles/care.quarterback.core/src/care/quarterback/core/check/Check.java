package care.quarterback.core.check;

/** Looks for one kind of gap in a case. Stateless; called on the thread that owns the case. */
public interface Check {

    CheckCode code();

    /** Reports each gap that is open. */
    void look(CaseFacts facts, Gaps gaps);
}
