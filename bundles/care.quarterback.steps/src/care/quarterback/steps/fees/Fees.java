package care.quarterback.steps.fees;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import care.quarterback.model.ClientAgreement;
import care.quarterback.model.Expense;
import care.quarterback.model.Invoice;
import care.quarterback.model.InvoiceLine;
import care.quarterback.model.Payment;
import care.quarterback.model.Statement;
import care.quarterback.model.TimeEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a case's time and expenses the client pays, and what of it is on an invoice. On the thread that owns the case. */
public final class Fees {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private Fees() {}

    /** Time that stands and has minutes. */
    static Stream<TimeEntry> time(CareCase careCase) {
        return CaseFacts.standing(careCase.getTimeEntries()).filter(entry -> entry.getMinutes() != null);
    }

    /** Money that stands and has an amount. */
    static Stream<Expense> expenses(CareCase careCase) {
        return CaseFacts.standing(careCase.getExpenses()).filter(expense -> expense.getAmount() != null);
    }

    static Optional<BigDecimal> rate(CareCase careCase) {
        return Optional.ofNullable(careCase.getAgreement()).map(ClientAgreement::getHourlyRate);
    }

    /** Billable, and the agreement had not ended. */
    static boolean payable(TimeEntry entry) {
        return entry.isBillable() && !late(entry);
    }

    /** Done after the agreement ended: ask before billing it. */
    static boolean late(TimeEntry entry) {
        ClientAgreement agreement = ((CareCase) entry.eContainer()).getAgreement();
        return agreement != null
                && agreement.getEndsOn() != null
                && entry.getOn() != null
                && entry.getOn().isAfter(agreement.getEndsOn());
    }

    /** The lines of invoices that stand. */
    static Stream<InvoiceLine> lines(CareCase careCase) {
        return CaseFacts.standing(careCase.getInvoices()).flatMap(invoice -> invoice.getLines().stream());
    }

    /** What stands on an invoice that stands. */
    static Set<Statement> billed(CareCase careCase) {
        return lines(careCase)
                .map(InvoiceLine::getBills)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Minutes at a rate, in dollars and cents; half cents are rounded up. An invoice adds up what is rounded line by line. */
    static BigDecimal amount(BigDecimal rate, long minutes) {
        return rate.multiply(BigDecimal.valueOf(minutes)).divide(HOUR, 2, RoundingMode.HALF_UP);
    }

    /** Stands, has an amount to pay and is not paid. */
    static boolean open(Invoice invoice) {
        return !invoice.isVoided()
                && invoice.getPaidOn() == null
                && invoice.getTotal() != null
                && invoice.getTotal().signum() > 0;
    }

    /** What was paid on an invoice, in dollars. */
    public static BigDecimal paid(Invoice invoice) {
        return CaseFacts.standing(invoice.getPayments())
                .map(Payment::getAmount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is still to be paid of an invoice that stands and has no day on which all of it was paid, in dollars. */
    public static BigDecimal rest(Invoice invoice) {
        return invoice.getTotal().subtract(paid(invoice));
    }

    static boolean overdue(Invoice invoice, LocalDate today) {
        return open(invoice) && invoice.getDueOn() != null && invoice.getDueOn().isBefore(today);
    }
}
