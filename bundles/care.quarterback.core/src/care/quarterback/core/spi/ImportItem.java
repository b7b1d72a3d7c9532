package care.quarterback.core.spi;

/**
 * What became of one entry of an imported file.
 *
 * @param at where: "entry 12 (Condition/abc)", "line 3"
 * @param type the resource type, empty when unknown
 * @param message a sentence for a person: what was taken, why it was not, what to do
 */
public record ImportItem(String at, String type, Status status, String message) {

    /** OK and WARNING were taken; SKIP and ERROR were not. */
    public enum Status {
        OK,
        SKIP,
        WARNING,
        ERROR
    }
}
