package care.quarterback.core.session;

import care.quarterback.core.text.Message;

/** A case that cannot be opened; what it says names no patient. */
public final class UnreadableCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    public UnreadableCaseException(Message said) {
        super(said.toString());
        this.said = said;
    }

    /** What a person reads. */
    public Message said() {
        return said;
    }
}
