package care.quarterback.presentation.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as people type it, and as screens write it: 2026-03-31, 3/31/2026, 31 Mar 2026, "Tue, Mar 31, 2026". */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLASH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(?:[a-z]{3,9},? +)?(\\d{1,2}) +([a-z]{3,9})\\.? +(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:[a-z]{3,9},? +)?([a-z]{3,9})\\.? +(\\d{1,2}),? +(\\d{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Dates() {}

    /** Empty when the text is no date. */
    public static Optional<LocalDate> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(date(iso.group(1), iso.group(2), iso.group(3)));
            }
            Matcher slash = SLASH.matcher(text);
            if (slash.matches()) {
                return Optional.of(date(slash.group(3), slash.group(1), slash.group(2)));
            }
            Matcher monthFirst = MONTH_FIRST.matcher(text);
            if (monthFirst.matches()) {
                return inWords(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
            }
            Matcher words = WORDS.matcher(text);
            return words.matches() ? inWords(words.group(3), words.group(2), words.group(1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inWords(String year, String name, String day) {
        int month = MONTHS.indexOf(name.substring(0, 3));
        return month < 0 || month % 3 != 0
                ? Optional.empty()
                : Optional.of(date(year, Integer.toString(month / 3 + 1), day));
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
