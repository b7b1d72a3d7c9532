package care.quarterback.exchange.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date of FHIR: a year, a month, a day, or an instant, of which the day is kept as it is written.
 *
 * @param exact the day; null when the source knows the year or the month only
 * @param earliest the first day that it can be, for ordering
 * @param written as the source has it
 */
record FhirDate(LocalDate exact, LocalDate earliest, String written) {

    private static final String YEAR = "yyyy";
    private static final String MONTH = "yyyy-MM";
    private static final String DAY = "yyyy-MM-dd";

    /** @throws BadEntry when there is no such date */
    static FhirDate of(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new FhirDate(null, LocalDate.of(number(text, 0, YEAR), 1, 1), text);
                case 7 -> new FhirDate(null, LocalDate.of(number(text, 0, YEAR), number(text, 5, MONTH), 1), text);
                default -> day(text);
            };
        } catch (DateTimeException noSuchDay) {
            throw new BadEntry("no-such-date", shown(text));
        }
    }

    private static FhirDate day(String text) {
        if (text.length() < DAY.length()
                || text.length() > DAY.length() && text.charAt(DAY.length()) != 'T'
                || text.length() > 40) {
            throw new BadEntry("no-such-date", shown(text));
        }
        LocalDate day = LocalDate.of(number(text, 0, YEAR), number(text, 5, MONTH), number(text, 8, DAY));
        return new FhirDate(day, day, text);
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

    private static String shown(String text) {
        return text.length() > 20 ? text.substring(0, 20) : text;
    }
}
