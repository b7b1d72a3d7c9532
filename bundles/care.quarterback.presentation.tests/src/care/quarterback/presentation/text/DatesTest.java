package care.quarterback.presentation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void whatTheScreenWritesIsReadAgain() {
        var text = new ScreenText(Locale.US);
        for (int month = 1; month <= 12; month++) {
            LocalDate date = LocalDate.of(2026, month, 7 + month);
            assertEquals(Optional.of(date), Dates.parse(text.date(date)));
        }
    }

    @Test
    void datesAreReadAsPeopleTypeThem() {
        var date = Optional.of(LocalDate.of(2026, 3, 31));
        for (String typed :
                List.of("2026-03-31", "3/31/2026", "31 Mar 2026", "Tue 31 Mar 2026", "Mar 31, 2026", "march 31 2026")) {
            assertEquals(date, Dates.parse(typed), typed);
        }
        for (String typed : List.of("", "soon", "2/30/2026", "Mxy 31, 2026", "Feb 30, 2026")) {
            assertEquals(Optional.empty(), Dates.parse(typed), typed);
        }
    }
}
