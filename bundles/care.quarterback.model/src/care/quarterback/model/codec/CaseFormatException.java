package care.quarterback.model.codec;

/** A document that is no readable case: the message is a sentence for a person and holds no text of the document. */
public final class CaseFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    CaseFormatException(String message) {
        super(message);
    }
}
