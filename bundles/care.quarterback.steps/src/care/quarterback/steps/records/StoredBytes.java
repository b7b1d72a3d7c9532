package care.quarterback.steps.records;

/**
 * Where a document's bytes lie: the store keeps them under their hash.
 *
 * @param sha256 lower-case hex; blank when the document is on paper only
 * @param size in bytes
 * @param pages null when unknown
 */
public record StoredBytes(String sha256, long size, String mediaType, Integer pages) {

    /** The media type of a file that can be cut by pages. */
    public static final String PDF = "application/pdf";

    /** On paper, or elsewhere: nothing is stored. */
    public static final StoredBytes NONE = new StoredBytes("", 0, "", null);
}
