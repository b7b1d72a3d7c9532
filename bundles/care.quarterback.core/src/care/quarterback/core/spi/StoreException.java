package care.quarterback.core.spi;

/** A store that cannot be used; the message is a sentence for a person: what happened, what is safe, what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        WRONG_SECRET,
        IN_USE,
        MISSING,
        ALREADY_THERE,
        DAMAGED,
        UNREACHABLE,
        NEWER_VERSION
    }

    public StoreException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public StoreException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
