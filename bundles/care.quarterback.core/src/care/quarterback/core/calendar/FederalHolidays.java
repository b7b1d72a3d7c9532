package care.quarterback.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The legal public holidays of the United States as they are observed, for any year from 2021 on: a holiday on a Saturday
 * is kept on the Friday before, one on a Sunday on the Monday after. Source: 5 U.S.C. 6103 and Executive Order 11582.
 */
public final class FederalHolidays {

    private static final List<Holiday> ALL = List.of(
            new Holiday("New Year's Day", year -> observed(LocalDate.of(year, Month.JANUARY, 1))),
            new Holiday("Martin Luther King Jr. Day", year -> monday(year, Month.JANUARY, 3)),
            new Holiday("Presidents' Day", year -> monday(year, Month.FEBRUARY, 3)),
            new Holiday("Memorial Day", year -> monday(year, Month.MAY, -1)),
            new Holiday("Juneteenth", year -> observed(LocalDate.of(year, Month.JUNE, 19))),
            new Holiday("Independence Day", year -> observed(LocalDate.of(year, Month.JULY, 4))),
            new Holiday("Labor Day", year -> monday(year, Month.SEPTEMBER, 1)),
            new Holiday("Columbus Day", year -> monday(year, Month.OCTOBER, 2)),
            new Holiday("Veterans Day", year -> observed(LocalDate.of(year, Month.NOVEMBER, 11))),
            new Holiday("Thanksgiving Day", year -> nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY)),
            new Holiday("Christmas Day", year -> observed(LocalDate.of(year, Month.DECEMBER, 25))),
            new Holiday("New Year's Day", year -> observed(LocalDate.of(year + 1, Month.JANUARY, 1))));

    private FederalHolidays() {}

    private record Holiday(String name, IntFunction<LocalDate> kept) {}

    /** The name of the holiday that is kept on the day. */
    public static Optional<String> on(LocalDate date) {
        for (Holiday holiday : ALL) {
            if (holiday.kept().apply(date.getYear()).equals(date)) {
                return Optional.of(holiday.name());
            }
        }
        return Optional.empty();
    }

    /** The days of a year on which a holiday is kept; New Year's Day of the next year can be among them. */
    public static Map<LocalDate, String> of(int year) {
        var days = new TreeMap<LocalDate, String>();
        for (Holiday holiday : ALL) {
            LocalDate kept = holiday.kept().apply(year);
            if (kept.getYear() == year) {
                days.put(kept, holiday.name());
            }
        }
        return days;
    }

    private static LocalDate monday(int year, Month month, int which) {
        return nth(year, month, which, DayOfWeek.MONDAY);
    }

    private static LocalDate nth(int year, Month month, int which, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
