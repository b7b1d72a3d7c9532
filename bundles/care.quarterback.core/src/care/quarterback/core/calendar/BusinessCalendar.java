package care.quarterback.core.calendar;

import care.quarterback.core.text.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * On which days an office works: Monday to Friday without the federal holidays, less the days on which it is closed itself.
 * "N business days after a day" does not count that day. Immutable.
 */
public final class BusinessCalendar {

    private static final String TEXTS = "closed";

    /** An office that is closed longer than this has no next open day: such an entry is a mistake. */
    private static final int HORIZON_DAYS = 400;

    private static final BusinessCalendar NATIONAL = new BusinessCalendar(Map.of(), Map.of());

    private final Map<LocalDate, String> closedDates;
    private final Map<DayOfWeek, String> closedWeekdays;

    private BusinessCalendar(Map<LocalDate, String> closedDates, Map<DayOfWeek, String> closedWeekdays) {
        this.closedDates = Map.copyOf(closedDates);
        this.closedWeekdays = Map.copyOf(closedWeekdays);
    }

    /** Weekdays without the federal holidays. */
    public static BusinessCalendar national() {
        return NATIONAL;
    }

    /**
     * The calendar of one office.
     *
     * @param dates single closed days, each with the reason as a phrase; blank where nobody gave one
     * @param weekdays days of the week on which it never works; an office closed all week is taken as open, since every
     *     rule would otherwise wait for ever
     */
    public static BusinessCalendar office(Map<LocalDate, String> dates, Map<DayOfWeek, String> weekdays) {
        Set<DayOfWeek> working = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        working.removeAll(weekdays.keySet());
        return new BusinessCalendar(dates, working.isEmpty() ? Map.of() : weekdays);
    }

    private static Message own(String reason) {
        return reason.isBlank() ? Message.of(TEXTS, "closed") : Message.of(TEXTS, "own", reason);
    }

    public boolean open(LocalDate date) {
        return closed(date).isEmpty();
    }

    /** Why it is closed on the day, as a name: "Labor Day", "Saturday", or the office's own words; empty when open. */
    public Optional<Message> closed(LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            return Optional.of(Message.of(TEXTS, weekday.name()));
        }
        return FederalHolidays.on(date)
                .map(holiday -> Message.of(TEXTS, holiday.name()))
                .or(() -> Optional.ofNullable(closedDates.get(date)).map(BusinessCalendar::own))
                .or(() -> Optional.ofNullable(closedWeekdays.get(weekday)).map(BusinessCalendar::own));
    }

    /** The n-th business day after the date, or before it when n is negative; with 0 the date itself, open or not. */
    public LocalDate plus(LocalDate date, int n) {
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; left--) {
            day = next(day, n < 0 ? -1 : 1);
        }
        return day;
    }

    /** The last open day before the date. */
    public LocalDate openBefore(LocalDate date) {
        return next(date, -1);
    }

    /** The date when it is open, else the next open day. */
    public LocalDate openFrom(LocalDate date) {
        return open(date) ? date : next(date, 1);
    }

    /** How many business days lie after the first date, up to and with the last; 0 when the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(this::open)
                .count();
    }

    /** The closed days in their order: the same text for the same calendar. */
    @Override
    public String toString() {
        return new TreeMap<>(closedDates) + " " + new TreeMap<>(closedWeekdays);
    }

    private LocalDate next(LocalDate date, int step) {
        LocalDate day = date.plusDays(step);
        for (int i = 0; i < HORIZON_DAYS && !open(day); i++) {
            day = day.plusDays(step);
        }
        return day;
    }
}
