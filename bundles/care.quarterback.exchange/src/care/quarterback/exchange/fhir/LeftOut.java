package care.quarterback.exchange.fhir;

/** An entry that is sound and left out on purpose: the key of the sentence that says why. */
final class LeftOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeftOut(String key) {
        super(key, null, false, false);
    }
}
