package care.quarterback.exchange.fhir;

/** An entry that is sound and left out on purpose: the key of the sentence that says why, and its arguments. */
final class LeftOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    LeftOut(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = arguments;
    }

    String sentence(Messages messages) {
        return messages.of(getMessage(), arguments);
    }
}
