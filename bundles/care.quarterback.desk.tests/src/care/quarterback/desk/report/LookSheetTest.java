package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.testkit.ReportCases;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who looked at the record, for a patient who asks. */
class LookSheetTest {

    private static List<Document> sheet(Looks looks) {
        var desk = new DocumentSource.DocumentDesk(
                DocumentCases.SENTENCES,
                PlanSettings.shipped(),
                DocumentCases.PRACTICE,
                ZoneId.of("America/New_York"),
                Optional.empty());
        return DocumentKind.WHO_LOOKED.of(new DocumentSource(ReportCases.knee(), DocumentCases.ON, desk.with(looks)));
    }

    private static List<List<String>> rows(Document sheet) {
        return sheet.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow()
                .rows()
                .stream()
                .map(row -> row.stream().map(Block.Cell::text).toList())
                .toList();
    }

    @Test
    void whatAPersonDidOnADayIsOneRowInTheHoursOfThePractice() {
        assertEquals(
                List.of(
                        List.of("Fri, Mar 20, 2026", "N. Okonjo", "Viewed, printed or saved: Family report."),
                        List.of("Fri, Mar 20, 2026", "N. Okonjo", "Opened the case. 2 times."),
                        List.of("Thu, Mar 19, 2026", "Alma Reyes", "Opened the case.")),
                rows(sheet(DocumentCases.LOOKS).getFirst()));
    }

    @Test
    void aListWithAHoleInItSaysSo() {
        String whole = String.join("\n", sheet(DocumentCases.LOOKS).getFirst().passages());
        assertFalse(whole.contains("may not tell all of it"), whole);
        String holed = String.join(
                "\n",
                sheet(new Looks(DocumentCases.LOOKS.all(), false)).getFirst().passages());
        assertTrue(holed.contains("may not tell all of it"), holed);
        assertEquals(1, sheet(new Looks(List.of(), false)).size());
        assertEquals(List.of(), sheet(Looks.NONE));
    }
}
