package care.quarterback.steps.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.model.CareCase;
import care.quarterback.model.Invoice;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A part is paid, then the rest; a check that bounced is owed again. What was paid for is never billed a second time. */
class PaymentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Trial trial = new Trial(TODAY.toString())
            .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
            .does(new AddEntry(
                    EntryList.TIME_ENTRIES,
                    Map.of("on", "2026-02-10", "minutes", "60", "text", "Calls", "billable", "true")))
            .does(new AgreeWithClient(LocalDate.of(2026, 1, 5), null, new BigDecimal("90"), "", null, ""))
            .does(new IssueInvoice(LocalDate.of(2026, 2, 12), null, LocalDate.of(2026, 2, 26), ""));
    private final ObjectId invoice = trial.id(careCase -> first(careCase).getId());

    private static Invoice first(CareCase careCase) {
        return careCase.getInvoices().getFirst();
    }

    private FeeSums sums() {
        return trial.read(careCase -> FeeSums.of(careCase, TODAY));
    }

    private void pays(LocalDate on, String amount) {
        trial.does(new RecordPayment(invoice, on, amount == null ? null : new BigDecimal(amount), "Check 1042"));
    }

    private String refused(String amount) {
        return trial.refused(new RecordPayment(invoice, TODAY, new BigDecimal(amount), ""))
                .getFirst();
    }

    private ObjectId payment(int number) {
        return trial.id(careCase -> first(careCase).getPayments().get(number).getId());
    }

    @Test
    @Requirement("S140")
    void aPartIsCountedAndNeverMoreThanIsOwed() {
        assertTrue(refused("0").startsWith("Enter the amount paid"));
        assertTrue(refused("-5").startsWith("Enter the amount paid"));
        assertTrue(refused("90.01").contains("$90.00"));
        assertTrue(refused("10.005").contains("cents"), refused("10.005"));
        pays(LocalDate.of(2026, 2, 20), "40.50");
        assertEquals(new BigDecimal("49.50"), sums().owed());
        assertEquals(1, sums().overdue(), "a part isn’t all");
        assertTrue(refused("49.51").contains("$49.50"));
        pays(LocalDate.of(2026, 2, 19), null);
        assertEquals(BigDecimal.ZERO, sums().owed());
        assertEquals(
                LocalDate.of(2026, 2, 20),
                trial.read(careCase -> first(careCase).getPaidOn()));
        assertTrue(refused("1").contains("already paid"));
    }

    @Test
    @Requirement("S140")
    void whatWasPaidIsTakenBackBeforeTheInvoiceIs() {
        pays(LocalDate.of(2026, 2, 20), "40.50");
        pays(LocalDate.of(2026, 2, 21), null);
        assertEquals(
                1,
                trial.refused(new VoidStatement(invoice, "Minutes were wrong.")).size());
        assertEquals(
                1, trial.refused(new ChangeField(payment(0), "amount", "90")).size());
        trial.does(new VoidStatement(payment(0), "The check bounced."));
        assertEquals(new BigDecimal("40.50"), sums().owed());
        assertNull(trial.read(careCase -> first(careCase).getPaidOn()));
        trial.does(new VoidStatement(payment(1), "Given back."));
        trial.does(new VoidStatement(invoice, "Minutes were wrong."));
        assertEquals(60, sums().toBill().minutes());
    }
}
