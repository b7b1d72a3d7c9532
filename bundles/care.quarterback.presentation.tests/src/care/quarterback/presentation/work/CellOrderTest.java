package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CellOrderTest {

    private static void sorted(String... expected) {
        assertEquals(
                List.of(expected),
                List.of(expected).reversed().stream()
                        .sorted(new CellOrder(Locale.US))
                        .toList());
    }

    @Test
    void datesGoByTheDayAndNotByTheirLetters() {
        sorted("Thu, Dec 31, 2025".replace("Thu", "Wed"), "Fri, Jan 2, 2026", "Wed, Apr 1, 2026", "Sat, Oct 10, 2026");
        sorted("Feb 11, 1952", "Jan 3, 1960");
        sorted("Wed, 31 Dec 2025", "Fri, 2 Jan 2026", "Wed, 1 Apr 2026");
        sorted("Wed, 2025-12-31", "Fri, 2026-01-02");
    }

    @Test
    void theHourDecidesWithinADay() {
        sorted(
                "Fri, Mar 20, 2026, 9:05 AM",
                "Fri, Mar 20, 2026, 10:00 AM",
                "Fri, Mar 20, 2026, 1:30 PM",
                "Sat, Mar 21, 2026, 8:00 AM");
    }

    @Test
    void numbersGoByTheirValue() {
        sorted("2", "9", "10");
        sorted("$80", "$240", "$1,250.50");
        sorted("5 mg", "10 mg", "80 mg");
    }

    @Test
    void wordsGoByTheAlphabetWhateverTheirCase() {
        sorted("apixaban", "Ibuprofen", "lisinopril");
    }

    @Test
    void whatSaysNothingStandsLastWhicheverWay() {
        var order = new CellOrder(Locale.US);
        List<String> cells = List.of("", "9", "10", "", "2");
        assertEquals(List.of("2", "9", "10", "", ""), order.sorted(cells, cell -> cell, false));
        assertEquals(List.of("10", "9", "2", "", ""), order.sorted(cells, cell -> cell, true));
    }

    @Test
    void rowsThatSayTheSameKeepTheirOrder() {
        var order = new CellOrder(Locale.US);
        List<String> rows = List.of("b first", "a first", "b second", "a second");
        assertEquals(
                List.of("a first", "a second", "b first", "b second"),
                order.sorted(rows, row -> row.substring(0, 1), false));
    }

    @Test
    void datesComeBeforeNumbersAndWords() {
        sorted("Fri, Jan 2, 2026", "7", "unknown");
    }
}
