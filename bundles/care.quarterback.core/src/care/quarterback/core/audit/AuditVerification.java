package care.quarterback.core.audit;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a case's chain is whole, and whether the case is what the chain says.
 *
 * @param head the head that the entries lead to; to be noted elsewhere, since who holds the passphrase could rewrite both
 * @param brokenAt the first entry that does not fit, if any; one past the last when the tail is missing
 * @param damages all that is not as it was saved; none when everything is
 */
public record AuditVerification(AuditHead head, OptionalLong brokenAt, Set<Damage> damages) {

    public AuditVerification {
        damages = Set.copyOf(damages);
    }

    /** Of a chain alone. */
    public AuditVerification(AuditHead head, OptionalLong brokenAt) {
        this(head, brokenAt, brokenAt.isPresent() ? Set.of(Damage.AUDIT) : Set.of());
    }

    public boolean verified() {
        return damages.isEmpty();
    }

    /** The same with something more that was found. */
    public AuditVerification with(Set<Damage> found) {
        Set<Damage> all = new TreeSet<>(damages);
        all.addAll(found);
        return new AuditVerification(head, brokenAt, all);
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
