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
final class FederalHolidays {

    private static final List<Kept> ALL = List.of(
            new Kept(Holiday.NEW_YEARS_DAY, year -> observed(LocalDate.of(year, Month.JANUARY, 1))),
            new Kept(Holiday.MARTIN_LUTHER_KING_JR_DAY, year -> monday(year, Month.JANUARY, 3)),
            new Kept(Holiday.PRESIDENTS_DAY, year -> monday(year, Month.FEBRUARY, 3)),
            new Kept(Holiday.MEMORIAL_DAY, year -> monday(year, Month.MAY, -1)),
            new Kept(Holiday.JUNETEENTH, year -> observed(LocalDate.of(year, Month.JUNE, 19))),
            new Kept(Holiday.INDEPENDENCE_DAY, year -> observed(LocalDate.of(year, Month.JULY, 4))),
            new Kept(Holiday.LABOR_DAY, year -> monday(year, Month.SEPTEMBER, 1)),
            new Kept(Holiday.COLUMBUS_DAY, year -> monday(year, Month.OCTOBER, 2)),
            new Kept(Holiday.VETERANS_DAY, year -> observed(LocalDate.of(year, Month.NOVEMBER, 11))),
            new Kept(Holiday.THANKSGIVING_DAY, year -> nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY)),
            new Kept(Holiday.CHRISTMAS_DAY, year -> observed(LocalDate.of(year, Month.DECEMBER, 25))),
            new Kept(Holiday.NEW_YEARS_DAY, year -> observed(LocalDate.of(year + 1, Month.JANUARY, 1))));

    private FederalHolidays() {}

    /** Each has its name in closed.properties. */
    public enum Holiday {
        NEW_YEARS_DAY,
        MARTIN_LUTHER_KING_JR_DAY,
        PRESIDENTS_DAY,
        MEMORIAL_DAY,
        JUNETEENTH,
        INDEPENDENCE_DAY,
        LABOR_DAY,
        COLUMBUS_DAY,
        VETERANS_DAY,
        THANKSGIVING_DAY,
        CHRISTMAS_DAY
    }

    private record Kept(Holiday holiday, IntFunction<LocalDate> kept) {}

    /** The holiday that is kept on the day. */
    public static Optional<Holiday> on(LocalDate date) {
        for (Kept each : ALL) {
            if (each.kept().apply(date.getYear()).equals(date)) {
                return Optional.of(each.holiday());
            }
        }
        return Optional.empty();
    }

    /** The days of a year on which a holiday is kept; New Year's Day of the next year can be among them. */
    public static Map<LocalDate, Holiday> of(int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        for (Kept each : ALL) {
            LocalDate kept = each.kept().apply(year);
            if (kept.getYear() == year) {
                days.put(kept, each.holiday());
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
