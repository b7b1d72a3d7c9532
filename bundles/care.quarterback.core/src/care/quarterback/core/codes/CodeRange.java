package care.quarterback.core.codes;

/**
 * A published range of categories.
 *
 * @param chapter true for a chapter, false for a block
 * @param from the first category
 * @param to the last category, inclusive; equal to the first for a range of one
 * @param title the classification's words
 */
public record CodeRange(boolean chapter, String from, String to, String title) {

    /** "M45-M49", or "C7A" for a range of one. */
    public String code() {
        return from.equals(to) ? from : from + "-" + to;
    }
}
