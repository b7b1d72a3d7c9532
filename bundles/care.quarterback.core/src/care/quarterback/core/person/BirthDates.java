package care.quarterback.core.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Compares two dates of birth. */
final class BirthDates {

    private BirthDates() {}

    /** NEAR is one digit, two digits switched, month and day switched, or the day beside it. */
    static Agreement compare(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return Agreement.UNKNOWN;
        }
        if (one.equals(other)) {
            return Agreement.SAME;
        }
        boolean dayAndMonth = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        boolean besides = Math.abs(one.toEpochDay() - other.toEpochDay()) == 1;
        return dayAndMonth || besides || Spelling.distance(digits(one), digits(other)) == 1
                ? Agreement.NEAR
                : Agreement.DIFFERENT;
    }

    private static String digits(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
