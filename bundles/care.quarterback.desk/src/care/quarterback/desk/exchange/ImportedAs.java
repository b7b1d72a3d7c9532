package care.quarterback.desk.exchange;

/**
 * How an import is remembered in the case.
 *
 * @param name the file's name
 * @param sha256 of the file's bytes
 */
public record ImportedAs(String name, String sha256, int taken, int skipped, int refused) {}
