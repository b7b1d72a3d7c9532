package care.quarterback.steps.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.Shipment;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/**
 * Records what the office said about records that were sent to it. This has happened: it is not undone.
 *
 * @param by who at the office said it
 * @param missing what has not arrived; asked for when only a part did
 */
@Fact
@CommandName("ConfirmReceipt")
public record ConfirmReceipt(
        @Refers(Shipment.class) ObjectId shipment, LocalDate on, String by, ReceiptOutcome outcome, String missing)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Shipment confirmed = edit.find(shipment, Shipment.class);
        if (by == null || by.isBlank()) {
            throw CommandRejected.because("by", Message.of("refusals", "records.noConfirmer"));
        }
        if (outcome == null || outcome == ReceiptOutcome.NOT_CONFIRMED || on == null) {
            throw CommandRejected.because("outcome", Message.of("refusals", "records.noReceipt"));
        }
        if (on.isAfter(edit.today())) {
            throw CommandRejected.because("on", Message.of("refusals", "records.receiptInFuture"));
        }
        if (outcome == ReceiptOutcome.PARTLY && (missing == null || missing.isBlank())) {
            throw CommandRejected.because("missing", Message.of("refusals", "records.noMissing"));
        }
        confirmed.setConfirmedBy(by.strip());
        confirmed.setConfirmedOn(on);
        confirmed.setConfirmedOutcome(outcome);
        confirmed.setMissing(missing == null || missing.isBlank() ? null : missing.strip());
        EntryRules.check(confirmed);
    }
}
