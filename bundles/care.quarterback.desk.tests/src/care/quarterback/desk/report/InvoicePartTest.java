package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.fees.IssueInvoice;
import care.quarterback.steps.fees.RecordPayment;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.Trial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The paper of an invoice asks for what is still owed, and thanks for what was paid. */
class InvoicePartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final Trial trial = new Trial(DAY.toString())
            .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
            .does(new AddEntry(
                    EntryList.EXPENSES,
                    Map.of("on", "2026-03-02", "amount", "90.00", "text", "Copies", "billable", "true")))
            .does(new IssueInvoice(DAY, null, LocalDate.of(2026, 4, 3), ""));

    private String paper() {
        return trial.read(careCase -> String.join(
                "\n",
                DocumentKind.INVOICE
                        .of(DocumentCases.source(careCase, DAY))
                        .getFirst()
                        .passages()));
    }

    private ObjectId invoice() {
        return trial.id(careCase -> careCase.getInvoices().getFirst().getId());
    }

    @Test
    @Requirement("S140")
    void thePaperAsksForTheRestOnly() {
        assertTrue(paper().contains("Please pay $90 by Fri, Apr 3, 2026."), paper());
        trial.does(new RecordPayment(invoice(), DAY, new BigDecimal("40.50"), "Check 1042"));
        assertTrue(paper().contains("You paid $40.50 of $90. Thank you."), paper());
        assertTrue(paper().contains("Please pay $49.50 by Fri, Apr 3, 2026."), paper());
        trial.does(new RecordPayment(invoice(), DAY, null, ""));
        assertTrue(paper().contains("$90 was paid on Fri, Mar 20, 2026. Thank you."), paper());
        assertFalse(paper().contains("Please pay"), paper());
        trial.does(new VoidStatement(
                trial.id(careCase -> careCase.getInvoices()
                        .getFirst()
                        .getPayments()
                        .getFirst()
                        .getId()),
                "The check bounced."));
        assertTrue(paper().contains("Please pay $40.50 by Fri, Apr 3, 2026."), paper());
    }
}
