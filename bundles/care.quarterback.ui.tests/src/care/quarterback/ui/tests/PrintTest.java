package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    @Test
    void theListInFrontIsPrintedAsAPdf() throws Exception {
        desktop.open(desktop.patient("Karla", "two-opinions"));
        desktop.page("journal");
        desktop.journal("Printed for the chart.");
        Table journal = bot.await(Table.class, "journal.table");
        Waiting.until("the entry", () -> desktop.lists(journal, "Printed for the chart."));
        List<Path> shown = desktop.service(ShownReports.class).files();
        int before = shown.size();
        desktop.command("care.quarterback.ui.print");
        Waiting.until("a print", () -> shown.size() > before);
        byte[] print = Files.readAllBytes(shown.get(before));
        assertTrue(new String(print, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertTrue(shown.get(before)
                .startsWith(desktop.workplace().cases().desk().location().home()));
    }
}
