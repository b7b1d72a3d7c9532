package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Shipment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the office has said of the packages that were sent to it. Sent is not received. */
final class Receipts {

    private Receipts() {}

    /** Somebody at the office has said that everything is there. */
    static boolean confirmed(RecordPackage recordPackage) {
        return CaseFacts.standing(recordPackage.getShipments()).anyMatch(Receipts::all);
    }

    private static boolean all(Shipment shipment) {
        return shipment.getConfirmedOutcome() == ReceiptOutcome.ALL
                && shipment.getConfirmedOn() != null
                && !CaseFacts.blank(shipment.getConfirmedBy());
    }

    /** Everything that was put together for the opinion was sent, and there is something. */
    static boolean sent(SoughtOpinion sought) {
        List<RecordPackage> packages = sought.packages().toList();
        return !packages.isEmpty()
                && packages.stream()
                        .allMatch(recordPackage -> last(recordPackage).isPresent());
    }

    /** Everything that was put together for the opinion is confirmed, and there is something. */
    static boolean confirmed(SoughtOpinion sought) {
        List<RecordPackage> packages = sought.packages().toList();
        return !packages.isEmpty() && packages.stream().allMatch(Receipts::confirmed);
    }

    /** The last attempt. */
    static Optional<Shipment> last(RecordPackage recordPackage) {
        return CaseFacts.standing(recordPackage.getShipments()).reduce((before, last) -> last);
    }

    /** The day on which it was first sent. */
    static Optional<LocalDate> firstSent(RecordPackage recordPackage) {
        return CaseFacts.standing(recordPackage.getShipments())
                .map(Shipment::getSentOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
