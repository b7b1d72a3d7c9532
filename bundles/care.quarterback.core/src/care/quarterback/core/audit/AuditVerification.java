package care.quarterback.core.audit;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whether a case's chain is whole.
 *
 * @param head the head that the entries lead to; to be noted elsewhere, since who holds the passphrase could rewrite both
 * @param brokenAt the first entry that does not fit, if any; one past the last when the tail is missing
 */
public record AuditVerification(AuditHead head, OptionalLong brokenAt) {

    public boolean verified() {
        return brokenAt.isEmpty();
    }

    /** Checks the entries of one case, oldest first, against the head that the case's row holds. */
    public static AuditVerification of(List<AuditEntry> entries, AuditHead expected) {
        AuditHead head = AuditHead.EMPTY;
        for (AuditEntry entry : entries) {
            boolean fits = entry.seq() == head.length() + 1
                    && entry.previousHash().equals(head.hash())
                    && entry.hash().equals(entry.computeHash());
            if (!fits) {
                return new AuditVerification(head, OptionalLong.of(head.length() + 1));
            }
            head = AuditHead.of(entry);
        }
        return head.equals(expected)
                ? new AuditVerification(head, OptionalLong.empty())
                : new AuditVerification(head, OptionalLong.of(Math.min(head.length(), expected.length()) + 1));
    }
}
