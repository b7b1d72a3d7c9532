package care.quarterback.presentation.opinion;

/** A code that the catalogue offers for what was typed. */
public record CodeSuggestion(String code, String text, boolean billable) {}
