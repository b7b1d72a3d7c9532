package care.quarterback.core.audit;

import care.quarterback.model.value.CaseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One entry of a case's audit: who did what, when, why, and what changed by it. Entries of a case form a chain: each
 * holds the hash of the one before.
 *
 * @param caseId whose chain it is
 * @param seq 1 for the first entry of the case, without gaps
 * @param at when, to the millisecond
 * @param by who
 * @param command the command's name, such as "RecordOpinion"
 * @param kind done, undone or done again
 * @param reason what the person gave as the reason; empty when none was asked for
 * @param changes every feature that changed
 * @param content what the document and its rows are after it
 * @param previousHash hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 over {@link #canonical}, in lower-case hex
 */
public record AuditEntry(
        CaseId caseId,
        long seq,
        Instant at,
        Actor by,
        String command,
        Kind kind,
        String reason,
        List<AuditChange> changes,
        AuditedContent content,
        String previousHash,
        String hash) {

    /** The hash before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    /** Whether the command was done, taken back, or done again. */
    public enum Kind {
        DO,
        UNDO,
        REDO
    }

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    /** Makes the next entry of a chain, with its hash, of the form that says nothing of the document. */
    public static AuditEntry chain(
            AuditHead head,
            CaseId caseId,
            Instant at,
            Actor by,
            String command,
            Kind kind,
            String reason,
            List<AuditChange> changes) {
        var time = at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        return new AuditEntry(
                        caseId,
                        head.length() + 1,
                        time,
                        by,
                        command,
                        kind,
                        reason,
                        changes,
                        AuditedContent.NONE,
                        head.hash(),
                        "")
                .covering(AuditedContent.NONE);
    }

    /** The same entry that covers this content, with its hash. */
    public AuditEntry covering(AuditedContent covered) {
        return hashed(covered, hashed(covered, "").computeHash());
    }

    private AuditEntry hashed(AuditedContent covered, String given) {
        return new AuditEntry(caseId, seq, at, by, command, kind, reason, changes, covered, previousHash, given);
    }

    /** SHA-256 of the canonical form, as it must be. */
    public String computeHash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The fixed byte form: UTF-8; version "2", previous hash, case, seq, instant (ISO-8601, UTC, milliseconds as Java's
     * Instant prints it), actor, command, kind, reason, document, read models, number of changes, then object, feature,
     * before, after of each; every field as its length in bytes (decimal), a colon, its bytes, and a line feed. Version "1",
     * of entries that cover no document, leaves document and read models out.
     */
    public byte[] canonical() {
        var out = new java.io.ByteArrayOutputStream();
        boolean covers = !content.equals(AuditedContent.NONE);
        field(out, covers ? "2" : "1");
        field(out, previousHash);
        field(out, caseId.value());
        field(out, Long.toString(seq));
        field(out, at.toString());
        field(out, by.name());
        field(out, command);
        field(out, kind.name());
        field(out, reason);
        if (covers) {
            field(out, content.document());
            field(out, content.readModels());
        }
        field(out, Integer.toString(changes.size()));
        for (AuditChange change : changes) {
            field(out, change.object());
            field(out, change.feature());
            field(out, change.before());
            field(out, change.after());
        }
        return out.toByteArray();
    }

    /**
     * The entry whose {@link #canonical} bytes these are; its hash is that of the bytes.
     *
     * @throws IllegalArgumentException when they are none
     */
    public static AuditEntry of(byte[] canonical) {
        return CanonicalForm.read(canonical);
    }

    private static void field(java.io.ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.write('\n');
    }

    /**
     * One feature of one object, before and after. Built from the recorded change, never from what a command says of itself.
     *
     * @param object the object's id
     * @param feature class and feature of the model, such as "Goal.weight"
     * @param before the value as text; empty when there was none
     * @param after the value as text; empty when there is none any more
     */
    public record AuditChange(String object, String feature, String before, String after) {}

    /** The end of a case's chain, kept in the case's row as well, so that an edited entry and a cut tail both show. */
    public record AuditHead(long length, String hash) {

        public static final AuditHead EMPTY = new AuditHead(0, AuditEntry.GENESIS);

        public static AuditHead of(AuditEntry last) {
            return new AuditHead(last.seq(), last.hash());
        }
    }
}
