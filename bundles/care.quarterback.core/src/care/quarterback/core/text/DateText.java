package care.quarterback.core.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and hours as people in a US office type them: 3/24/2026, 3-24-26, Mar 24, 24 Mar 2026, 2026-03-24, "tomorrow",
 * "next Tuesday", "+5" for days from today; hours as 2pm, 2:30 PM, 14:00. A date without a year is the nearest one: not more
 * than half a year back, else to come. Pure functions.
 */
public final class DateText {

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?");
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? +)?";
    private static final Pattern ISO = Pattern.compile(WEEKDAY + "(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + "([a-z]{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,?(?: +(\\d{4}|\\d{2}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAY + "(\\d{1,2})\\.? +([a-z]{3,9})\\.?,?(?: +(\\d{4}|\\d{2}))?");
    private static final Pattern FROM_TODAY = Pattern.compile("([+-]) *(\\d{1,4})(?: *d(?:ays?)?)?");
    private static final Pattern NEXT = Pattern.compile("(?:(next|this|on) +)?(mon|tue|wed|thu|fri|sat|sun)[a-z]*");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})? *([ap])?\\.?(?:m\\.?)?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String DAYS = "montuewedthufrisatsun";

    private DateText() {}

    /** The date as a US office means it; empty when the text cannot be read as one. */
    public static Optional<LocalDate> date(String typed, LocalDate today) {
        return date(typed, today, false);
    }

    /** @param dayLeads what 4/5/2026 means; 24/3/2026 can be meant in one way only */
    static Optional<LocalDate> date(String typed, LocalDate today, boolean dayLeads) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return relative(text, today).or(() -> written(text, today, dayLeads));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The hour; empty when the text cannot be read as one. */
    public static Optional<LocalTime> time(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("noon")) {
            return Optional.of(LocalTime.NOON);
        }
        Matcher matcher = HOUR.matcher(text);
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        if (matcher.group(3) != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (matcher.group(3).equals("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static Optional<LocalDate> relative(String text, LocalDate today) {
        switch (text) {
            case "today":
                return Optional.of(today);
            case "tomorrow":
                return Optional.of(today.plusDays(1));
            case "yesterday":
                return Optional.of(today.minusDays(1));
            default:
        }
        Matcher days = FROM_TODAY.matcher(text);
        if (days.matches()) {
            long count = Long.parseLong(days.group(2));
            return Optional.of(today.plusDays(days.group(1).equals("+") ? count : -count));
        }
        Matcher next = NEXT.matcher(text);
        return next.matches()
                ? Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.of(DAYS.indexOf(next.group(2)) / 3 + 1))))
                : Optional.empty();
    }

    private static Optional<LocalDate> written(String text, LocalDate today, boolean dayLeads) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), number(iso.group(2)), iso.group(3), today);
        }
        Matcher us = FIGURES.matcher(text);
        if (us.matches()) {
            boolean swapped = dayLeads ? number(us.group(2)) <= 12 : number(us.group(1)) > 12;
            return swapped
                    ? date(us.group(3), number(us.group(2)), us.group(1), today)
                    : date(us.group(3), number(us.group(1)), us.group(2), today);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches() && month(monthFirst.group(1)) > 0) {
            return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2), today);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() && month(dayFirst.group(2)) > 0
                ? date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1), today)
                : Optional.empty();
    }

    private static int month(String word) {
        int at = MONTHS.indexOf(word.substring(0, 3));
        return at % 3 == 0 ? at / 3 + 1 : 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> date(String year, int month, String day, LocalDate today) {
        if (year == null) {
            LocalDate thisYear = LocalDate.of(today.getYear(), month, number(day));
            return Optional.of(thisYear.isBefore(today.minusMonths(6)) ? thisYear.plusYears(1) : thisYear);
        }
        int full = number(year);
        if (year.length() == 2) { // 52 is 1952 and 26 is 2026: at most ten years to come
            full += full > today.getYear() % 100 + 10 ? 1900 : 2000;
        }
        return Optional.of(LocalDate.of(full, month, number(day)));
    }
}
