package care.quarterback.presentation.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.presentation.casefile.FeesPresenter.Line;
import care.quarterback.presentation.casefile.FeesPresenter.Row;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.fees.AgreeWithClient;
import care.quarterback.steps.fees.IssueInvoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeesPresenterTest {

    private final LiveCase live = new MemoryStores().fresh("2026-03-20");
    private FeesPresenter.Screen screen;

    private void start() {
        new FeesPresenter(live, shown -> screen = shown).start();
    }

    private void time(String on, String minutes, String kind, String billable) {
        live.execute(
                new AddEntry(
                        EntryList.TIME_ENTRIES,
                        Map.of("on", on, "minutes", minutes, "kind", kind, "by", "N. Okonjo", "billable", billable)),
                outcome -> assertTrue(outcome.done()));
    }

    private void agree(LocalDate ends, String hours) {
        live.execute(
                new AgreeWithClient(
                        LocalDate.of(2026, 1, 5), ends, new BigDecimal("120"), "Records.", new BigDecimal(hours), ""),
                outcome -> assertTrue(outcome.done()));
    }

    @Test
    void whereNothingIsWrittenDownNothingIsSaid() {
        start();
        assertEquals(List.of(), screen.lines());
        assertEquals(List.of(), screen.rows());
    }

    @Test
    void timeIsSummedByMonthKindAndPerson() {
        start();
        time("2026-02-03", "50", "CALL", "true");
        time("2026-02-04", "35", "CALL", "true");
        time("2026-03-02", "60", "RECORDS", "false");
        assertEquals(
                List.of(
                        new Row("Mar 2026", "records", "N. Okonjo", "1 h", "0 min"),
                        new Row("Feb 2026", "call", "N. Okonjo", "1 h 25 min", "1 h 25 min")),
                screen.rows());
        assertEquals(
                List.of(
                        new Line("2 h 25 min written down so far, 1 h 25 min of it billable.", false),
                        new Line(
                                "On no invoice yet: 1 h 25 min. Record the client agreement with your hourly rate"
                                        + " before you make one.",
                                true)),
                screen.lines());
    }

    @Test
    void whatIsLeftOfTheEstimateAndWhatIsOwedIsSaid() {
        start();
        time("2026-02-03", "90", "CALL", "true");
        time("2026-03-10", "45", "CALL", "true");
        agree(null, "2");
        assertEquals(
                new Line("15 min more than the 2 h that were estimated. Talk with the client before you go on.", true),
                screen.lines().get(1));
        live.execute(
                new IssueInvoice(
                        LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 15), "Thanks."),
                outcome -> assertTrue(outcome.done()));
        agree(LocalDate.of(2026, 3, 1), "2");
        assertEquals(
                List.of(
                        new Line("2 h 15 min written down so far, 1 h 30 min of it billable.", false),
                        new Line("30 min left of the 2 h that were estimated.", false),
                        new Line("$180 is billed and not paid yet.", false),
                        new Line("One invoice is past the due date.", true),
                        new Line(
                                "45 min of billable work came after the agreement ended on Sun, Mar 1, 2026. It goes on no"
                                        + " invoice. Ask the client before you bill it.",
                                true)),
                screen.lines());
    }
}
