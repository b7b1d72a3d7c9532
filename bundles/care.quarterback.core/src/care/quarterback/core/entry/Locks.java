package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Conversation;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.Decision;
import care.quarterback.model.Invoice;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Payment;
import care.quarterback.model.Release;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.Reveal;
import care.quarterback.model.SchedulingCall;
import care.quarterback.model.SentLetter;
import care.quarterback.model.Shipment;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** What may no longer be edited freely: things that have happened, and versions of opinions that are final. */
public final class Locks {

    private static final Set<EAttribute> LATER =
            Set.of(Literals.RELEASE__REVOKED_ON, Literals.RELEASE__EVENT_OCCURRED, Literals.RELEASE__COPY_GIVEN_ON);

    private Locks() {}

    /** True for an entry that tells of something that has happened in the world. */
    public static boolean isFact(EObject entry) {
        return entry instanceof Shipment
                || entry instanceof SentLetter
                || entry instanceof RequestEvent
                || entry instanceof Payment
                || entry instanceof Reveal
                || entry instanceof ConsensusCall
                || entry instanceof Decision
                || entry instanceof CoverageCheck
                || entry instanceof SchedulingCall
                || entry instanceof Conversation
                || entry instanceof Release release && release.getSignedOn() != null
                || entry instanceof Consensus consensus && consensus.getOutcome() != ConsensusOutcome.NONE;
    }

    /** True for what can happen to a fact later, such as that a signed form is taken back, while it is not recorded yet. */
    static boolean stillToCome(EObject entry, String name) {
        return LATER.stream()
                .anyMatch(attribute -> attribute.getName().equals(name)
                        && attribute.getEContainingClass() == entry.eClass()
                        && !entry.eIsSet(attribute));
    }

    /** @throws CommandRejected when the entry stands on an invoice that stands */
    static void refuseBilled(EObject entry) {
        if (entry.eContainer() instanceof CareCase careCase) {
            careCase.getInvoices().stream()
                    .filter(invoice -> !invoice.isVoided()
                            && invoice.getLines().stream().anyMatch(line -> line.getBills() == entry))
                    .findFirst()
                    .ifPresent(invoice -> {
                        throw CommandRejected.because("id", EntryWords.sentence("billed", invoice.getNumber()));
                    });
        }
    }

    /** @throws CommandRejected when the entry is an invoice on which money was paid: its work would be billed again */
    static void refusePaid(EObject entry) {
        if (entry instanceof Invoice invoice
                && invoice.getPayments().stream().anyMatch(payment -> !payment.isVoided())) {
            throw CommandRejected.because("id", EntryWords.sentence("paid", invoice.getNumber()));
        }
    }

    /** @throws CommandRejected when the entry is, or lies in, a version of an opinion that is final */
    public static void refuseInFinalVersion(EObject entry) {
        for (EObject at = entry; at != null; at = at.eContainer()) {
            if (at instanceof OpinionVersion version && version.isFinal()) {
                throw CommandRejected.because("version", EntryWords.sentence("final"));
            }
        }
    }
}
