package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.PrintedList;
import care.quarterback.ui.look.PagePrint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
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

    private List<PrintedList.Part> page() {
        return bot.ask(() -> PagePrint.of(desktop.window().getShell())).stream()
                .map(Supplier::get)
                .toList();
    }

    private static String words(List<PrintedList.Part> page) {
        return page.stream()
                .filter(PrintedList.Part::words)
                .flatMap(part -> Stream.concat(
                        Stream.of("# " + part.heading()), part.rows().stream().map(List::getFirst)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aPageWithoutAListIsPrintedAsItIsRead() {
        Patients.Name patient = desktop.patient("Kirsten", "two-opinions");
        desktop.open(patient);
        desktop.page("overview");
        String overview = words(page());
        for (String said : List.of(
                "born Feb 11, 1952",
                "Do I need back surgery?",
                "# Where we are\n1  Primary care (done)\nTalked with the primary care doctor",
                "# Last contacts")) {
            assertTrue(overview.contains(said), said); // the page itself must not get into a report of this test
        }
        assertFalse(overview.contains("Show consensus"), "what can only be pressed is printed");
        desktop.press("case.consensus");
        bot.await(Composite.class, "consensus.table");
        List<PrintedList.Part> consensus = page();
        PrintedList.Part table = consensus.stream()
                .filter(part -> part.heading().equals("What each doctor says"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, table.columns().size());
        assertTrue(words(consensus).contains(patient.titled()));
    }
}
