package care.quarterback.steps.fees;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Invoice;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/** Records that the client paid an invoice. @param paidOn null for today */
@CommandName("RecordPayment")
public record RecordPayment(
        @Refers(Invoice.class) ObjectId invoice,
        @CaseCommand.Filled LocalDate paidOn) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Invoice paid = edit.find(invoice, Invoice.class);
        LocalDate day = paidOn == null ? edit.today() : paidOn;
        if (!Fees.open(paid)) {
            throw CommandRejected.because("invoice", Message.of("refusals", "fees.notOpen"));
        }
        if (day.isAfter(edit.today())) {
            throw CommandRejected.because("paidOn", Message.of("refusals", "fees.paidInFuture"));
        }
        if (day.isBefore(paid.getIssuedOn())) {
            throw CommandRejected.because("paidOn", Message.of("refusals", "fees.paidBefore", paid.getIssuedOn()));
        }
        paid.setPaidOn(day);
        EntryRules.check(paid);
    }
}
