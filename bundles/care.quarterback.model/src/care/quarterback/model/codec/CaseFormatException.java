package care.quarterback.model.codec;

/** A document that is no readable case, for a reason that has a sentence; it holds no text of the document. */
public final class CaseFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int line;

    CaseFormatException(String reason) {
        this(reason, 0);
    }

    CaseFormatException(String reason, int line) {
        super(line > 0 ? reason + " in line " + line : reason);
        this.reason = reason;
        this.line = line;
    }

    /** The key of a sentence, such as "format.damaged". */
    public String reason() {
        return reason;
    }

    /** Where in the document; 0 when that is not known. */
    public int line() {
        return line;
    }
}
