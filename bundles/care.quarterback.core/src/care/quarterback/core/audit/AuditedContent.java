package care.quarterback.core.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a document and its rows are after an entry of the audit, so that the entry proves them as well.
 *
 * @param document SHA-256 of the packed document, in lower-case hex
 * @param readModels the store's digest of the rows that lists and searches read; empty where there are none
 */
public record AuditedContent(String document, String readModels) {

    /** Of entries that were made before the audit covered the document. */
    public static final AuditedContent NONE = new AuditedContent("", "");

    public static AuditedContent of(byte[] document, String readModels) {
        return new AuditedContent(sha256(document), readModels);
    }

    /** Whether the document is the one that was covered; true where none was. */
    public boolean fits(byte[] packed) {
        return document.isEmpty() || document.equals(sha256(packed));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
