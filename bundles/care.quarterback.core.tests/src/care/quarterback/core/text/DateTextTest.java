package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-03-24");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/24/2026 | 2026-03-24",
                "3-24-26 | 2026-03-24",
                "11/20/26 | 2026-11-20",
                "2/11/52 | 1952-02-11",
                "Mar 24 | 2026-03-24",
                "March 24th, 2026 | 2026-03-24",
                "Nov 20 2026 | 2026-11-20",
                "24 Mar 2026 | 2026-03-24",
                "Tue, Mar 24, 2026 | 2026-03-24",
                "Tue 24 Mar 2026 | 2026-03-24",
                "2026-03-24 | 2026-03-24",
                "today | 2026-03-24",
                "Tomorrow | 2026-03-25",
                "next Tuesday | 2026-03-31",
                "fri | 2026-03-27",
                "+5 | 2026-03-29",
                "-1 | 2026-03-23",
                "Aug 1 | 2026-08-01",
                "Sep 1 | 2026-09-01"
            })
    void readsDatesAsPeopleTypeThem(String typed, String date) {
        assertEquals(Optional.of(LocalDate.parse(date)), DateText.date(typed, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/30/2026", "soon", "13/13/2026", "", "24", "Mxy 3", "2026-3", "99999999999/1"})
    void doesNotGuess(String typed) {
        assertEquals(Optional.empty(), DateText.date(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2pm,14:00", "2:30 PM,14:30", "14:00,14:00", "12 a.m.,00:00", "12pm,12:00", "noon,12:00", "9:05am,09:05"
    })
    void readsHours(String typed, String hour) {
        assertEquals(Optional.of(LocalTime.parse(hour)), DateText.time(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "25:00", "13pm", "10:75", "later"})
    void refusesWhatIsNoHour(String typed) {
        assertEquals(Optional.empty(), DateText.time(typed));
    }
}
