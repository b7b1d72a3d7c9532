package care.quarterback.core.spi;

import care.quarterback.core.text.Message;

/** A store that cannot be used; what it says is for a person: what happened, what is safe, what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        /** The passphrase or recovery key does not fit. */
        WRONG_SECRET,
        /** A new passphrase is too short to protect anything. */
        WEAK_SECRET,
        /** Open already, here or in another process. */
        IN_USE,
        /** There is no store, or no backup, at the place. */
        MISSING,
        /** It was made before a store on a server had a key: whoever makes one there gives it one, and seals what it holds. */
        WITHOUT_KEY,
        /** There is one already, and it is not replaced. */
        ALREADY_THERE,
        /** What is there cannot be read. */
        DAMAGED,
        /** It is from an earlier day than what was saved last: a copy was put back. Opened only when somebody says so. */
        OLDER,
        /** The folder or the server cannot be reached. */
        UNREACHABLE,
        /** Written by a newer Quarterback. */
        NEWER_VERSION,
        /** Not possible with this kind of store, or not for this person. */
        REFUSED,
        /** A read or write failed while the store was in use, such as by a full disk; nothing half done is kept. */
        FAILED
    }

    private final transient Message said;

    public StoreException(Kind kind, Message said) {
        this(kind, said, null);
    }

    public StoreException(Kind kind, Message said, Throwable cause) {
        super(said.toString(), cause);
        this.kind = kind;
        this.said = said;
    }

    /** What a person reads. */
    public Message said() {
        return said;
    }

    public Kind kind() {
        return kind;
    }
}
