package care.quarterback.steps.release;

/**
 * What is wrong with a release form, or to be asked about it.
 *
 * @param element the form's element, "A1" to "A12"
 * @param sentence the same in words
 */
record ReleaseProblem(String element, Level level, String sentence) {

    /** How much it matters. */
    public enum Level {
        /** The form does not hold. */
        ERROR,
        /** It holds, and can be better. */
        WARNING,
        /** It depends on something that the case does not know. */
        ASK
    }
}
