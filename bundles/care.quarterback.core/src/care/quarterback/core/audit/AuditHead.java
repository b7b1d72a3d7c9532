package care.quarterback.core.audit;

/** The end of a case's chain, kept in the case's row as well, so that an edited entry and a cut tail both show. */
public record AuditHead(long length, String hash) {

    public static final AuditHead EMPTY = new AuditHead(0, AuditEntry.GENESIS);

    public static AuditHead of(AuditEntry last) {
        return new AuditHead(last.seq(), last.hash());
    }
}
