package care.quarterback.core.check;

/** The seven steps that make a second opinion worth having, in their order. */
public enum Step {
    PRIMARY_CARE,
    COVERAGE,
    SECOND_DOCTOR,
    VISIT,
    RECORDS,
    QUESTIONS,
    GOALS;

    /** 1 to 7: how people count the steps, the keys of their texts, and what a case and the command line's JSON store. */
    public int number() {
        return ordinal() + 1;
    }
}
