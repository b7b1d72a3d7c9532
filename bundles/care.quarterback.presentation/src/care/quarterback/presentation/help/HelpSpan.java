package care.quarterback.presentation.help;

/** A run of words that look alike. @param target the key of the page that a link leads to; empty for other kinds */
public record HelpSpan(Kind kind, String words, String target) {

    /** How the words look and what they do. */
    public enum Kind {
        PLAIN,
        BOLD,
        KEY,
        LINK
    }
}
