package care.quarterback.core.session;

/** A case that cannot be opened; the message is a sentence for a person and names no patient. */
public final class UnreadableCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableCaseException(String message) {
        super(message);
    }
}
