package care.quarterback.presentation.opinion;

/**
 * A code that the catalogue offers for what was typed.
 *
 * @param row as it is shown among others
 */
public record CodeSuggestion(String code, String text, boolean billable, String row) {

    /** A code that is entered already. */
    public CodeSuggestion(String code, String text, boolean billable) {
        this(code, text, billable, "");
    }
}
