package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request to an office is entered, and what the office says is recorded with it, on the page of the step. */
class RequestsTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    @Test
    void whatAnOfficeSaysIsRecordedAndTheLineSaysWhatComesNext() {
        desktop.open(desktop.patient("Rosa", "two-opinions"));
        desktop.piece(4);
        Table requests = bot.await(Table.class, "access-requests.table");
        bot.key(requests, SWT.INSERT);
        bot.type(bot.await(Text.class, "access-requests.holder"), "Lakeview Imaging");
        Text requested = bot.await(Text.class, "access-requests.requestedOn");
        bot.type(requested, "4/1/2026");
        bot.key(requested, SWT.CR);
        Waiting.until(
                "the request", () -> desktop.lists(requests, "Lakeview Imaging | Wed, Apr 1, 2026 | 1 | Waiting"));

        bot.focus(requests);
        bot.select(requests, row -> row.startsWith("Lakeview Imaging"));
        desktop.press("access-requests.record-fee-asked");
        bot.type(bot.await(Text.class, "access-requests.on"), "4/2/2026");
        Text fee = bot.await(Text.class, "access-requests.amount");
        bot.type(fee, "85");
        bot.key(fee, SWT.CR);
        Waiting.until("the fee", () -> desktop.lists(requests, "Fee asked: decide by Mon, Apr 6, 2026"));
        assertTrue(
                bot.words(requests).getFirst().startsWith("Lakeview Imaging"),
                bot.words(requests).toString());
        Table history = bot.await(Table.class, "request-events.table");
        Waiting.until("the history", () -> desktop.lists(history, "fee asked"));
    }
}
