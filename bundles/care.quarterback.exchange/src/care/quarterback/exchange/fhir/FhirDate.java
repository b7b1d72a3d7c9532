package care.quarterback.exchange.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A date of FHIR: a year, a month, a day, or an instant. Of an instant the day is kept as it is written at the place; one
 * that is written in UTC is nobody's day, so it becomes the day of whoever reads. Midnight in UTC is how programs write a
 * plain date.
 *
 * @param exact the day; null when the source knows the year or the month only
 * @param latest the last day that it can be, for ordering
 * @param written as the source has it
 */
record FhirDate(LocalDate exact, LocalDate latest, String written) {

    private static final String YEAR = "yyyy";
    private static final String MONTH = "yyyy-MM";
    private static final String DAY = "yyyy-MM-dd";
    private static final int EARLIEST_YEAR = 1850;

    /** From this year on it means that there is no end. */
    private static final int NO_YEAR = 9000;

    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    /** @throws BadEntry when there is no such date */
    static FhirDate of(String text, ZoneId zone) {
        try {
            FhirDate date = switch (text.length()) {
                case 4 -> new FhirDate(null, LocalDate.of(number(text, 0, YEAR), 12, 31), text);
                case 7 ->
                    new FhirDate(
                            null,
                            YearMonth.of(number(text, 0, YEAR), number(text, 5, MONTH))
                                    .atEndOfMonth(),
                            text);
                default -> day(text, zone);
            };
            if (date.latest.getYear() < EARLIEST_YEAR) {
                throw new BadEntry("no-such-date", Faults.shown(text)); // what programs write for an empty date
            }
            return date;
        } catch (DateTimeException noSuchDay) {
            throw new BadEntry("no-such-date", Faults.shown(text));
        }
    }

    /** The first day that it can be. */
    LocalDate earliest() {
        return exact != null
                ? exact
                : written.length() == YEAR.length() ? latest.withDayOfYear(1) : latest.withDayOfMonth(1);
    }

    /** Whether it stands for "no end". */
    boolean isNever() {
        return latest.getYear() >= NO_YEAR;
    }

    private static FhirDate day(String text, ZoneId zone) {
        if (text.length() < DAY.length()
                || text.length() > DAY.length() && text.charAt(DAY.length()) != 'T'
                || text.length() > 40) {
            throw new BadEntry("no-such-date", Faults.shown(text));
        }
        LocalDate day = LocalDate.of(number(text, 0, YEAR), number(text, 5, MONTH), number(text, 8, DAY));
        LocalDate here = inUtc(text) ? here(text, zone, day) : day;
        return new FhirDate(here, here, text);
    }

    /** Whether it is an instant of UTC other than midnight; by its letters, since a record has thousands. */
    private static boolean inUtc(String text) {
        int end = text.endsWith("Z")
                ? text.length() - 1
                : text.endsWith("+00:00") || text.endsWith("-00:00") ? text.length() - "+00:00".length() : 0;
        for (int i = DAY.length() + 1; i < end; i++) {
            char at = text.charAt(i);
            if (at != '0' && at != ':' && at != '.') {
                return true;
            }
        }
        return false;
    }

    private static LocalDate here(String text, ZoneId zone, LocalDate written) {
        int at = DAY.length() + 1;
        if (text.length() < at + "00:00".length() || text.charAt(at + 2) != ':') {
            return written;
        }
        int hour = digits(text, at);
        int minute = digits(text, at + "00:".length());
        if (hour < 0 || hour >= 24 || minute < 0 || minute >= MINUTE) {
            return written;
        }
        long second = written.toEpochDay() * 24 * HOUR + hour * HOUR + minute * MINUTE;
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
    }

    /** Two digits; negative when they are none. */
    private static int digits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** The digits from a position up to the end of the pattern; what stands before them must be a hyphen. */
    private static int number(String text, int from, String pattern) {
        if (from > 0 && text.charAt(from - 1) != '-') {
            throw new DateTimeException("");
        }
        int number = 0;
        for (int i = from; i < pattern.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new DateTimeException("");
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
