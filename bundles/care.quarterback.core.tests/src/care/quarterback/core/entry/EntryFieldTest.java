package care.quarterback.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFieldTest {

    @ParameterizedTest
    @CsvSource({
        "Minutes, min, ''",
        "Travel time in minutes, min, ''",
        "Months back, months, ''",
        "Shortest turnaround, days, days",
        "Share of the bill, %, %",
        "Minimum age, years, years",
        "Date of visit, '', ''"
    })
    void aUnitStandsBehindALabelThatDoesNotSayIt(String label, String unit, String behind) {
        var field = new EntryField(
                "a", "a", "labels", "A.a", FieldKind.NUMBER, unit, false, Place.MAIN, "", List.of(), Optional.empty());
        assertEquals(behind, field.unitBehind(label));
    }
}
