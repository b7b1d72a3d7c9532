package care.quarterback.core.text;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How dates are written and, where a typed one can be meant in two ways, read. Papers are written in {@link #MONTH_FIRST};
 * in the window each person chooses.
 */
public enum DateForm {

    /** Mar 24, 2026; 4/5/2026 is April 5. */
    MONTH_FIRST("MMM d, uuuu", "EEE, MMM d, uuuu", "MMM d"),

    /** 2026-03-24; 4/5/2026 is April 5, as in any US office. */
    YEAR_FIRST("uuuu-MM-dd", "EEE, uuuu-MM-dd", "MM-dd"),

    /** 24 Mar 2026; 4/5/2026 is May 4. */
    DAY_FIRST("d MMM uuuu", "EEE, d MMM uuuu", "d MMM");

    private static final String HOUR = "h:mm a";

    private final String day;
    private final String weekday;
    private final String monthAndDay;

    DateForm(String day, String weekday, String monthAndDay) {
        this.day = day;
        this.weekday = weekday;
        this.monthAndDay = monthAndDay;
    }

    /** "Tue, Mar 24, 2026". */
    public DateTimeFormatter weekday(Locale locale) {
        return DateTimeFormatter.ofPattern(weekday, locale);
    }

    /** "Mar 24, 2026": of a day whose weekday helps nobody. */
    public DateTimeFormatter day(Locale locale) {
        return DateTimeFormatter.ofPattern(day, locale);
    }

    /** "Mar 24": where the year stands nearby. */
    public DateTimeFormatter monthAndDay(Locale locale) {
        return DateTimeFormatter.ofPattern(monthAndDay, locale);
    }

    /** "2:30 PM". */
    public static DateTimeFormatter hour(Locale locale) {
        return DateTimeFormatter.ofPattern(HOUR, locale);
    }

    /** "Tue, Mar 24, 2026, 2:30 PM". @param zone what follows, as a pattern; empty for nothing */
    public DateTimeFormatter moment(Locale locale, String zone) {
        return DateTimeFormatter.ofPattern(weekday + ", " + HOUR + (zone.isEmpty() ? "" : " " + zone), locale);
    }

    /** "Tue, Mar 24, 2026, 2:30 PM ET": with its zone, as people in several of them agree on an hour. */
    public String momentWithZone(Locale locale, ZonedDateTime moment) {
        return moment(locale, "").format(moment) + " " + ZoneText.name(locale, moment);
    }

    /** The ways in which a day is written in any form, the longer ones first. */
    public static List<DateTimeFormatter> written(Locale locale) {
        return Stream.of(values())
                .flatMap(form -> Stream.of(form.weekday(locale), form.day(locale)))
                .toList();
    }

    /** The date; empty when the text cannot be read as one. @param today what "tomorrow" and a missing year go by */
    public Optional<LocalDate> read(String typed, LocalDate today) {
        return DateText.date(typed, today, this == DAY_FIRST);
    }
}
