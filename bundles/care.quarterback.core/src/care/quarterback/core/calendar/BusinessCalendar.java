package care.quarterback.core.calendar;

import care.quarterback.core.text.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which days an office works: Monday to Friday without the federal holidays, less the days on which it is closed itself,
 * and with those on which it works all the same.
 * "N business days after a day" does not count that day. Immutable.
 */
public final class BusinessCalendar {

    private static final String TEXTS = "closed";

    /** An office that is closed longer than this has no next open day: such an entry is a mistake. */
    private static final int HORIZON_DAYS = 400;

    private static final BusinessCalendar NATIONAL =
            new BusinessCalendar(Map.of(), Map.of(), new OpenDays(Set.of(), Set.of()));

    private final Map<LocalDate, String> closedDates;
    private final Map<DayOfWeek, String> closedWeekdays;
    private final OpenDays openDays;

    private BusinessCalendar(
            Map<LocalDate, String> closedDates, Map<DayOfWeek, String> closedWeekdays, OpenDays openDays) {
        this.openDays = openDays;
        this.closedDates = Map.copyOf(closedDates);
        this.closedWeekdays = Map.copyOf(closedWeekdays);
    }

    /**
     * When an office works although most are closed. Immutable.
     *
     * @param dates single days, a holiday or not
     * @param weekdays days of the week, but not where a holiday falls on one
     */
    public record OpenDays(Set<LocalDate> dates, Set<DayOfWeek> weekdays) {

        public OpenDays {
            dates = Set.copyOf(dates);
            weekdays = Set.copyOf(weekdays);
        }

        private boolean has(LocalDate date) {
            return dates.contains(date)
                    || weekdays.contains(date.getDayOfWeek())
                            && FederalHolidays.on(date).isEmpty();
        }

        private boolean none() {
            return dates.isEmpty() && weekdays.isEmpty();
        }
    }

    /** Weekdays without the federal holidays. */
    public static BusinessCalendar national() {
        return NATIONAL;
    }

    /** The calendar of one office that works on no other days than most. */
    public static BusinessCalendar office(Map<LocalDate, String> dates, Map<DayOfWeek, String> weekdays) {
        return office(dates, weekdays, new OpenDays(Set.of(), Set.of()));
    }

    /**
     * The calendar of one office.
     *
     * @param dates single closed days, each with the reason as a phrase; blank where nobody gave one
     * @param weekdays days of the week on which it never works; an office closed all week is taken as open, since every
     *     rule would otherwise wait for ever
     * @param open when it works all the same; a day on which it says that it is closed stays closed
     */
    public static BusinessCalendar office(
            Map<LocalDate, String> dates, Map<DayOfWeek, String> weekdays, OpenDays open) {
        Set<DayOfWeek> working = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        working.addAll(open.weekdays());
        working.removeAll(weekdays.keySet());
        return new BusinessCalendar(dates, working.isEmpty() ? Map.of() : weekdays, open);
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
        boolean saysClosed = closedDates.containsKey(date)
                || closedWeekdays.containsKey(weekday) && !openDays.dates().contains(date);
        if (openDays.has(date) && !saysClosed) {
            return Optional.empty();
        }
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

    /** The closed and open days in their order: the same text for the same calendar. */
    @Override
    public String toString() {
        String closed = new TreeMap<>(closedDates) + " " + new TreeMap<>(closedWeekdays);
        return openDays.none()
                ? closed
                : closed + " " + new TreeSet<>(openDays.dates()) + " " + new TreeSet<>(openDays.weekdays());
    }

    private LocalDate next(LocalDate date, int step) {
        LocalDate day = date.plusDays(step);
        for (int i = 0; i < HORIZON_DAYS && !open(day); i++) {
            day = day.plusDays(step);
        }
        return day;
    }
}
