package care.quarterback.exchange.table;

/** A list that is refused as a whole, with the key of its sentence. */
final class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    TableRefused(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = arguments;
    }

    String sentence(TableWords words) {
        return words.of("refused." + getMessage(), arguments);
    }
}
