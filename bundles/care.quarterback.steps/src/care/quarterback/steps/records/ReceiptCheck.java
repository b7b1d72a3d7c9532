package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Shipment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Nobody at the office has said that the records are there. It holds the visit up from the last
 * open day before it; a review of records
 * alone from the sending, since it cannot begin without them.
 */
final class ReceiptCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.RECEIPT_UNCONFIRMED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead().ifPresent(sought -> look(sought, gaps));
    }

    private static void look(SoughtOpinion sought, Gaps gaps) {
        List<RecordPackage> packages = sought.packages().toList();
        if (packages.isEmpty() && late(sought, due(sought))) {
            unsent(sought, sought.key(), gaps);
        }
        for (RecordPackage recordPackage : packages) {
            Optional<Shipment> last = Receipts.last(recordPackage);
            if (last.isPresent() && !Receipts.confirmed(recordPackage)) {
                sent(sought, recordPackage, last.get(), gaps);
            } else if (last.isEmpty() && late(sought, due(sought))) {
                unsent(sought, recordPackage.getId(), gaps);
            }
        }
    }

    private static void sent(SoughtOpinion sought, RecordPackage recordPackage, Shipment last, Gaps gaps) {
        Optional<LocalDate> from = sought.recordsOnly() ? Receipts.firstSent(recordPackage) : sought.lastOpenDay();
        gaps.open(
                        recordPackage.getId(),
                        sought.place(),
                        sought.place(),
                        Objects.requireNonNullElse(last.getSentOn(), ""),
                        last.getAttempt(),
                        Objects.toString(last.getMissing(), ""))
                .saying(variant(last))
                .as(late(sought, from) ? Severity.BLOCK : Severity.WARN)
                .due(from);
    }

    private static String variant(Shipment last) {
        return switch (last.getConfirmedOutcome()) {
            case PARTLY -> ".partly";
            case NOT_RECEIVED -> ".lost";
            default -> "";
        };
    }

    private static void unsent(SoughtOpinion sought, String key, Gaps gaps) {
        gaps.open(key, sought.place(), sought.place(), "", 0, "")
                .saying(".unsent")
                .due(due(sought));
    }

    private static Optional<LocalDate> due(SoughtOpinion sought) {
        return sought.recordsOnly() ? sought.recordsDue() : sought.lastOpenDay();
    }

    private static boolean late(SoughtOpinion sought, Optional<LocalDate> from) {
        return from.filter(day -> !sought.facts().today().isBefore(day)).isPresent();
    }
}
