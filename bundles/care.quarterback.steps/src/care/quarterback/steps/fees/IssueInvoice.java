package care.quarterback.steps.fees;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.person.CaseNumber;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.Expense;
import care.quarterback.model.Invoice;
import care.quarterback.model.InvoiceLine;
import care.quarterback.model.Statement;
import care.quarterback.model.TimeEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes an invoice of all billable time and expenses that no invoice has yet. Its lines stay as they are now. What was done
 * after the agreement ended is left out. It isn't undone, for the client may have it: it is taken out of use, and its number stays
 * used.
 *
 * @param issuedOn null for today
 * @param through the last day of work that goes on it; null for the date of the invoice
 * @param dueOn null where the client has no date to pay by
 * @param remark a line for the client
 */
@Adds(Invoice.class)
@Fact
@CommandName("IssueInvoice")
public record IssueInvoice(@CaseCommand.Filled LocalDate issuedOn, LocalDate through, LocalDate dueOn, String remark)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        LocalDate day = issuedOn == null ? edit.today() : issuedOn;
        LocalDate last = through == null ? day : through;
        if (day.isAfter(edit.today())) {
            throw CommandRejected.because("issuedOn", Message.of("refusals", "fees.issuedInFuture"));
        }
        if (last.isAfter(day)) {
            throw CommandRejected.because("through", Message.of("refusals", "fees.throughAfter"));
        }
        CareCase careCase = edit.careCase();
        Set<Statement> billed = Fees.billed(careCase);
        List<TimeEntry> time = Fees.time(careCase)
                .filter(entry -> Fees.payable(entry) && !billed.contains(entry) && until(entry.getOn(), last))
                .sorted(Comparator.comparing(TimeEntry::getOn))
                .toList();
        List<Expense> expenses = Fees.expenses(careCase)
                .filter(expense -> expense.isBillable() && !billed.contains(expense) && until(expense.getOn(), last))
                .sorted(Comparator.comparing(Expense::getOn))
                .toList();
        if (time.isEmpty() && expenses.isEmpty()) {
            throw CommandRejected.because("through", Message.of("refusals", "fees.nothing", last));
        }
        BigDecimal rate = Fees.rate(careCase).orElse(null);
        if (!time.isEmpty() && rate == null) {
            throw CommandRejected.because("issuedOn", Message.of("refusals", "fees.noRate"));
        }
        Invoice invoice = edit.create(Invoice.class);
        Stream.concat(
                        time.stream().map(entry -> line(edit, entry, rate)),
                        expenses.stream().map(expense -> line(edit, expense)))
                .forEach(invoice.getLines()::add);
        invoice.setNumber(number(careCase));
        invoice.setIssuedOn(day);
        invoice.setThrough(last);
        invoice.setDueOn(dueOn);
        invoice.setHourlyRate(time.isEmpty() ? null : rate);
        invoice.setTotal(
                invoice.getLines().stream().map(InvoiceLine::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add));
        invoice.setRemark(remark == null || remark.isBlank() ? null : remark.strip());
        EntryRules.check(invoice);
        careCase.getInvoices().add(invoice);
    }

    private static boolean until(LocalDate on, LocalDate last) {
        return on != null && !on.isAfter(last);
    }

    /** A number is given once: what was taken back keeps its own. */
    private static String number(CareCase careCase) {
        return CaseNumber.of(careCase) + "-" + (careCase.getInvoices().size() + 1);
    }

    private static InvoiceLine line(CaseEdit edit, TimeEntry entry, BigDecimal rate) {
        InvoiceLine line = edit.create(InvoiceLine.class);
        line.setOn(entry.getOn());
        line.setText(entry.getText());
        line.setBy(entry.getBy());
        line.setMinutes(entry.getMinutes());
        line.setAmount(Fees.amount(rate, entry.getMinutes()));
        line.setBills(entry);
        return line;
    }

    private static InvoiceLine line(CaseEdit edit, Expense expense) {
        InvoiceLine line = edit.create(InvoiceLine.class);
        line.setOn(expense.getOn());
        line.setText(expense.getText());
        line.setAmount(expense.getAmount());
        line.setBills(expense);
        return line;
    }
}
