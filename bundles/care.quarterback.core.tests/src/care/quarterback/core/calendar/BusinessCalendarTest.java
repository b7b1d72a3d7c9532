package care.quarterback.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.calendar.BusinessCalendar.OpenDays;
import care.quarterback.core.text.Sentences;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private final BusinessCalendar calendar = BusinessCalendar.national();

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void theHolidaysOf2026And2027AreKeptOnTheirDays() {
        assertEquals(
                "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11"
                        + " 2026-11-26 2026-12-25",
                days(2026));
        assertEquals(
                "2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11"
                        + " 2027-11-25 2027-12-24 2027-12-31",
                days(2027));
    }

    private static String days(int year) {
        return String.join(
                " ",
                FederalHolidays.of(year).keySet().stream()
                        .map(LocalDate::toString)
                        .toList());
    }

    @Test
    void aBusinessDayIsNeverAHolidayOrAWeekendInAnyYear() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(40_000));
            int n = 1 + random.nextInt(30);
            for (LocalDate to : List.of(calendar.plus(from, n), calendar.plus(from, -n))) {
                assertTrue(to.getDayOfWeek().getValue() <= 5, to.toString());
                assertFalse(FederalHolidays.of(to.getYear()).containsKey(to), to.toString());
            }
            assertEquals(n, calendar.between(from, calendar.plus(from, n)));
        }
    }

    @Test
    void countingLeavesOutTheDayItself() {
        assertEquals(day("2026-07-06"), calendar.plus(day("2026-07-01"), 2)); // 3 July is kept for the 4th
        assertEquals(day("2026-07-01"), calendar.plus(day("2026-07-01"), 0));
        assertEquals(day("2026-03-24"), calendar.plus(day("2026-03-31"), -5));
        assertEquals(18, calendar.between(day("2026-12-01"), day("2026-12-28")));
        assertEquals(0, calendar.between(day("2026-12-28"), day("2026-12-01")));
    }

    @Test
    void anOfficeHasClosedDaysOfItsOwn() {
        var office = BusinessCalendar.office(
                Map.of(day("2026-03-24"), "staff training"), Map.of(DayOfWeek.WEDNESDAY, "closed on Wednesdays"));
        assertEquals("staff training", why(office, day("2026-03-24")));
        assertEquals("closed on Wednesdays", why(office, day("2026-03-25")));
        assertEquals("Labor Day", why(office, day("2026-09-07")));
        assertEquals(day("2026-03-23"), office.openBefore(day("2026-03-26")));
        assertEquals(day("2026-03-26"), office.openFrom(day("2026-03-24")));
    }

    /** Its own opening days win over weekends and holidays, and its own closing days over both. */
    @Test
    void anOfficeWorksOnASaturdayOrAHolidayThatItNames() {
        var saturdays = BusinessCalendar.office(
                Map.of(day("2026-03-28"), "staff training"),
                Map.of(DayOfWeek.WEDNESDAY, "closed on Wednesdays"),
                new OpenDays(Set.of(day("2026-09-07"), day("2026-03-25")), Set.of(DayOfWeek.SATURDAY)));
        assertTrue(saturdays.open(day("2026-03-21")));
        assertFalse(saturdays.open(day("2026-03-22")));
        assertEquals("Saturday", why(saturdays, day("2026-03-28")), "closed on that day");
        assertTrue(saturdays.open(day("2026-09-07")), "Labor Day, by name");
        assertTrue(saturdays.open(day("2026-03-25")), "this Wednesday, by name");
        assertFalse(saturdays.open(day("2026-04-01")));
        assertEquals(day("2026-03-21"), saturdays.openBefore(day("2026-03-23")));
        assertFalse(BusinessCalendar.national().open(day("2026-03-21")));
        assertTrue(saturdays.toString().contains("2026-09-07")
                && saturdays.toString().contains("SATURDAY"));
        assertEquals(
                calendar.toString(), BusinessCalendar.office(Map.of(), Map.of()).toString());
    }

    @Test
    void anOfficeThatNeverOpensIsAMistakeAndHoldsNothingUp() {
        var all = Map.of(
                DayOfWeek.MONDAY,
                "x",
                DayOfWeek.TUESDAY,
                "x",
                DayOfWeek.WEDNESDAY,
                "x",
                DayOfWeek.THURSDAY,
                "x",
                DayOfWeek.FRIDAY,
                "x");
        assertTrue(BusinessCalendar.office(Map.of(), all).open(day("2026-03-24")));
    }

    @Test
    void aWindowCountsBothEnds() {
        Window window = Window.before(day("2026-03-31"), 12);
        assertEquals(new Window(day("2025-03-31"), day("2026-03-31")), window);
        assertTrue(window.holds(day("2025-03-31")) && window.holds(day("2026-03-31")));
        assertFalse(window.holds(day("2025-03-30")) || window.holds(day("2026-04-01")));
    }

    private static String why(BusinessCalendar office, LocalDate date) {
        return office.closed(date).map(new Sentences(Locale.US)::of).orElse("");
    }
}
