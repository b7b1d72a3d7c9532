package care.quarterback.steps.casefile;

import static java.util.function.Predicate.not;

import care.quarterback.model.CareCase;
import care.quarterback.model.ClientAgreement;
import care.quarterback.model.Expense;
import care.quarterback.model.Statement;
import care.quarterback.model.TimeEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Time and expenses of a case.
 *
 * @param minutes all that were written down
 * @param billable those of them that are billed
 * @param unbilledAfterEnd billable minutes on days after the agreement ended: ask before billing them
 * @param expenses in dollars
 * @param fee billable minutes at the agreed rate, in dollars and cents; empty where no rate was agreed
 * @param endsOn the last day of the agreement; empty while nobody has ended it
 */
public record TimeSums(
        long minutes,
        long billable,
        long unbilledAfterEnd,
        BigDecimal expenses,
        Optional<BigDecimal> fee,
        Optional<LocalDate> endsOn) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /** Reads the live case on the thread that owns it. Half cents are rounded up. */
    public static TimeSums of(CareCase careCase) {
        Optional<ClientAgreement> agreement = Optional.ofNullable(careCase.getAgreement());
        Optional<LocalDate> end = agreement.map(ClientAgreement::getEndsOn);
        long minutes = 0;
        long billable = 0;
        long after = 0;
        for (TimeEntry entry : careCase.getTimeEntries()) {
            if (!entry.isVoided() && entry.getMinutes() != null) {
                minutes += entry.getMinutes();
                if (entry.isBillable()) {
                    boolean late = end.isPresent()
                            && entry.getOn() != null
                            && entry.getOn().isAfter(end.get());
                    after += late ? entry.getMinutes() : 0;
                    billable += late ? 0 : entry.getMinutes();
                }
            }
        }
        BigDecimal expenses = careCase.getExpenses().stream()
                .filter(not(Statement::isVoided))
                .map(Expense::getAmount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal billed = BigDecimal.valueOf(billable);
        Optional<BigDecimal> fee = agreement
                .map(ClientAgreement::getHourlyRate)
                .map(rate -> rate.multiply(billed).divide(HOUR, 2, RoundingMode.HALF_UP));
        return new TimeSums(minutes, billable, after, expenses, fee, end);
    }
}
