package care.quarterback.exchange.fhir;

/** A whole file that is refused: the key of the sentence that says why, and its arguments. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public Refusal(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = arguments;
    }

    String sentence(Messages messages) {
        return messages.of(getMessage(), arguments);
    }
}
