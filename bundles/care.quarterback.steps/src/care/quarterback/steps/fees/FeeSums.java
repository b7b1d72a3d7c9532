package care.quarterback.steps.fees;

import care.quarterback.model.CareCase;
import care.quarterback.model.ClientAgreement;
import care.quarterback.model.Expense;
import care.quarterback.model.Invoice;
import care.quarterback.model.InvoiceLine;
import care.quarterback.model.Statement;
import care.quarterback.model.TimeEntry;
import care.quarterback.model.TimeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Time, expenses and invoices of a case, added up. Amounts are dollars, time is whole minutes.
 *
 * @param minutes all that were written down
 * @param billable those of them that the client pays
 * @param afterEnd billable minutes on days after the agreement ended, on no invoice: ask before billing them
 * @param fee the billable minutes: those on invoices as they were billed, others at the agreed rate; empty where none was agreed
 * @param expenses all that was spent
 * @param estimated the minutes that were estimated; empty where nobody did
 * @param endsOn the last day of the agreement; empty while nobody has ended it
 * @param toBill what no invoice has yet
 * @param owed what is not paid of the invoices
 * @param overdue how many of these should have been paid before today
 * @param timers those that are running: who works on it, and since when
 * @param rows by month, kind of work and person: the latest month first
 */
public record FeeSums(
        long minutes,
        long billable,
        long afterEnd,
        Optional<BigDecimal> fee,
        BigDecimal expenses,
        Optional<Long> estimated,
        Optional<LocalDate> endsOn,
        ToBill toBill,
        BigDecimal owed,
        int overdue,
        List<Running> timers,
        List<Row> rows) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    public FeeSums {
        timers = List.copyOf(timers);
        rows = List.copyOf(rows);
    }

    /** A timer that somebody started. */
    public record Running(String by, Instant since) {}

    /** What no invoice has yet. @param fee empty where no rate was agreed */
    public record ToBill(long minutes, Optional<BigDecimal> fee, BigDecimal expenses) {

        public boolean none() {
            return minutes == 0 && expenses.signum() == 0;
        }
    }

    /** @param month empty for time without a day @param by blank where nobody is named */
    public record Row(Optional<YearMonth> month, TimeKind kind, String by, long minutes, long billable) {}

    /** What is left of the estimate; negative where it took longer. */
    public Optional<Long> left() {
        return estimated.map(all -> all - billable);
    }

    /** Reads the live case on the thread that owns it. */
    public static FeeSums of(CareCase careCase, LocalDate today) {
        Optional<ClientAgreement> agreement = Optional.ofNullable(careCase.getAgreement());
        List<TimeEntry> time = Fees.time(careCase).toList();
        Set<Statement> billed = Fees.billed(careCase);
        Predicate<TimeEntry> pays = entry -> Fees.payable(entry) || billed.contains(entry);
        List<TimeEntry> payable = time.stream().filter(pays).toList();
        List<TimeEntry> unbilled =
                payable.stream().filter(entry -> !billed.contains(entry)).toList();
        List<Invoice> open = careCase.getInvoices().stream().filter(Fees::open).toList();
        return new FeeSums(
                minutes(time),
                minutes(payable),
                minutes(time.stream()
                        .filter(TimeEntry::isBillable)
                        .filter(entry -> !pays.test(entry))
                        .toList()),
                fee(careCase, unbilled)
                        .map(fee -> fee.add(sum(Fees.lines(careCase)
                                .filter(line -> line.getMinutes() != null)
                                .map(InvoiceLine::getAmount)
                                .toList()))),
                sum(Fees.expenses(careCase).map(Expense::getAmount).toList()),
                agreement
                        .map(ClientAgreement::getEstimatedHours)
                        .map(hours -> hours.multiply(HOUR).longValue()),
                agreement.map(ClientAgreement::getEndsOn),
                new ToBill(
                        minutes(unbilled),
                        fee(careCase, unbilled),
                        sum(Fees.expenses(careCase)
                                .filter(expense -> expense.isBillable() && !billed.contains(expense))
                                .map(Expense::getAmount)
                                .toList())),
                sum(open.stream().map(Fees::rest).toList()),
                (int) open.stream()
                        .filter(invoice -> Fees.overdue(invoice, today))
                        .count(),
                careCase.getTimers().stream()
                        .map(timer -> new Running(timer.getBy(), timer.getStartedAt()))
                        .toList(),
                rows(time, pays));
    }

    private static List<Row> rows(List<TimeEntry> time, Predicate<TimeEntry> pays) {
        record Group(Optional<YearMonth> month, TimeKind kind, String by) {}
        Map<Group, List<TimeEntry>> groups = time.stream()
                .collect(Collectors.groupingBy(entry -> new Group(
                        Optional.ofNullable(entry.getOn()).map(YearMonth::from),
                        entry.getKind(),
                        entry.getBy() == null ? "" : entry.getBy().strip())));
        return groups.entrySet().stream()
                .map(each -> new Row(
                        each.getKey().month(),
                        each.getKey().kind(),
                        each.getKey().by(),
                        minutes(each.getValue()),
                        minutes(each.getValue().stream().filter(pays).toList())))
                .sorted(Comparator.comparing((Row row) -> row.month().orElse(YearMonth.of(1, 1)))
                        .reversed()
                        .thenComparing(Row::kind)
                        .thenComparing(Row::by))
                .toList();
    }

    private static Optional<BigDecimal> fee(CareCase careCase, List<TimeEntry> time) {
        return Fees.rate(careCase)
                .map(rate -> sum(time.stream()
                        .map(entry -> Fees.amount(rate, entry.getMinutes()))
                        .toList()));
    }

    private static long minutes(List<TimeEntry> time) {
        return time.stream().mapToLong(TimeEntry::getMinutes).sum();
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
