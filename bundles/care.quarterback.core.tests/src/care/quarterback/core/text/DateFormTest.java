package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTH_FIRST | Sun, Apr 5, 2026 | Apr 5, 2026 | Apr 5",
                "YEAR_FIRST | Sun, 2026-04-05 | 2026-04-05 | 04-05",
                "DAY_FIRST | Sun, 5 Apr 2026 | 5 Apr 2026 | 5 Apr"
            })
    void writesADayInEachForm(DateForm form, String weekday, String day, String monthAndDay) {
        assertEquals(weekday, form.weekday(Locale.US).format(DAY));
        assertEquals(day, form.day(Locale.US).format(DAY));
        assertEquals(monthAndDay, form.monthAndDay(Locale.US).format(DAY));
    }

    @ParameterizedTest
    @EnumSource(DateForm.class)
    void readsWhatItWroteAndWhatCanBeMeantInOneWay(DateForm form) {
        for (String typed : new String[] {
            form.weekday(Locale.US).format(DAY),
            form.day(Locale.US).format(DAY),
            form.monthAndDay(Locale.US).format(DAY),
            "2026-04-05",
            "5 Apr",
            "Apr 5, 2026"
        }) {
            assertEquals(Optional.of(DAY), form.read(typed, TODAY), typed);
        }
        assertEquals(Optional.of(LocalDate.of(2026, 3, 24)), form.read("3/24/2026", TODAY));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 24)), form.read("24.3.26", TODAY));
        assertEquals(Optional.empty(), form.read("2/30/2026", TODAY));
        assertEquals(Optional.empty(), form.read("13/13/2026", TODAY));
    }

    @ParameterizedTest
    @CsvSource({"MONTH_FIRST, 2026-04-05", "YEAR_FIRST, 2026-04-05", "DAY_FIRST, 2026-05-04"})
    void readsWhatCanBeMeantInTwoWaysByTheChosenForm(DateForm form, LocalDate read) {
        assertEquals(Optional.of(read), form.read("4/5/2026", TODAY));
        assertEquals(Optional.of(read), form.read("4-5", TODAY));
    }

    @Test
    void sentencesWriteDatesAsTheirReaderWantsThem() {
        var sentences = new Sentences(Locale.US);
        assertEquals("Sun, Apr 5, 2026", sentences.date(DAY));
        assertEquals("Sun, 5 Apr 2026", sentences.dated(DateForm.DAY_FIRST).date(DAY));
        assertEquals(DateForm.DAY_FIRST, sentences.dated(DateForm.DAY_FIRST).form());
        assertEquals(DateForm.MONTH_FIRST, sentences.unsaid().form());
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-24T18:30:00Z, 'Tue, Mar 24, 2026, 2:30 PM ET'",
        "America/New_York, 2026-12-24T19:30:00Z, 'Thu, Dec 24, 2026, 2:30 PM ET'",
        "America/Los_Angeles, 2026-07-01T16:00:00Z, 'Wed, Jul 1, 2026, 9:00 AM PT'",
        "America/Phoenix, 2026-07-01T16:00:00Z, 'Wed, Jul 1, 2026, 9:00 AM MST'",
        "Pacific/Honolulu, 2026-07-01T19:00:00Z, 'Wed, Jul 1, 2026, 9:00 AM HST'",
        "Z, 2026-07-01T16:00:00Z, 'Wed, Jul 1, 2026, 4:00 PM UTC'",
        "UTC, 2026-07-01T16:00:00Z, 'Wed, Jul 1, 2026, 4:00 PM UTC'",
        "-05:00, 2026-07-01T16:00:00Z, 'Wed, Jul 1, 2026, 11:00 AM UTC-05:00'"
    })
    void namesTheZoneAsPeopleDoWhoAgreeOnAnHour(ZoneId zone, Instant moment, String written) {
        assertEquals(written, DateForm.MONTH_FIRST.momentWithZone(Locale.US, moment.atZone(zone)));
    }
}
