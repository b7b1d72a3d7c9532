package care.quarterback.steps.fees;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Invoice;
import care.quarterback.model.Payment;
import care.quarterback.model.value.ObjectId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Records that the client paid an invoice, or a part of it. Never more than is owed: what is too much is given back or goes on
 * another invoice.
 *
 * @param paidOn null for today
 * @param amount in dollars; null for all that is still owed
 * @param text how it was paid; may be empty
 */
@CommandName("RecordPayment")
public record RecordPayment(
        @Refers(Invoice.class) ObjectId invoice,
        @CaseCommand.Filled LocalDate paidOn,
        @CaseCommand.Filled BigDecimal amount,
        String text)
        implements CaseCommand {

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
        BigDecimal rest = Fees.rest(paid);
        BigDecimal sum = amount == null ? rest : amount;
        if (sum.signum() <= 0) {
            throw CommandRejected.because("amount", Message.of("refusals", "fees.paidNothing"));
        }
        if (sum.compareTo(rest) > 0) {
            throw CommandRejected.because("amount", Message.of("refusals", "fees.paidTooMuch", rest));
        }
        Payment payment = edit.create(Payment.class);
        payment.setOn(day);
        payment.setAmount(sum);
        payment.setText(text == null || text.isBlank() ? null : text.strip());
        paid.getPayments().add(payment);
        EntryRules.check(payment);
        if (sum.compareTo(rest) == 0) {
            paid.setPaidOn(lastDay(paid));
        }
    }

    /** The day of the last payment: they may be recorded in another order. */
    private static LocalDate lastDay(Invoice paid) {
        return paid.getPayments().stream()
                .filter(payment -> !payment.isVoided())
                .map(Payment::getOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
