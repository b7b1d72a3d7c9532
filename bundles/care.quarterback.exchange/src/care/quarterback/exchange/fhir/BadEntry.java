package care.quarterback.exchange.fhir;

/** An entry that cannot be taken: the key of the sentence that says why, and its arguments. Costs no stack trace. */
public final class BadEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public BadEntry(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = arguments;
    }

    String sentence(Messages messages) {
        return messages.of(getMessage(), arguments);
    }
}
