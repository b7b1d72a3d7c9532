package care.quarterback.exchange.fhir;

import care.quarterback.core.text.DateForm;
import care.quarterback.core.text.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment of FHIR as a person reads it. */
final class FhirTime {

    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int MINUTES = 16;
    private static final String DATE = "EEE, MMM d, uuuu";
    private static final String HOUR = "h:mm a";

    private FhirTime() {}

    /**
     * "Tue, May 12, 2026, 2:30 PM ET": on the clock of whoever reads, where the source says on which clock it wrote. A date
     * without a time gives the date, one without a day "May 2026".
     *
     * @param written as the source has it, and given back so when it begins with no date; may be empty
     */
    static String words(String written, ZoneId zone) {
        String day = written;
        try {
            if (written.length() < DAY) {
                return written.length() == MONTH ? as("MMM uuuu").format(YearMonth.parse(written)) : written;
            }
            day = as(DATE).format(LocalDate.parse(written.substring(0, DAY)));
            if (written.length() < MINUTES) {
                return day;
            }
            return hasOffset(written)
                    ? DateForm.MONTH_FIRST.momentWithZone(
                            Language.system(), OffsetDateTime.parse(written).atZoneSameInstant(zone))
                    : day + ", " + hour(written.substring(DAY + 1, MINUTES));
        } catch (DateTimeException noSuchTime) {
            return day;
        }
    }

    /** The day of a moment on the clock of whoever reads; null when it begins with no date. */
    static LocalDate day(String written, ZoneId zone) {
        try {
            return hasOffset(written)
                    ? OffsetDateTime.parse(written).atZoneSameInstant(zone).toLocalDate()
                    : LocalDate.parse(written.substring(0, DAY));
        } catch (DateTimeException | StringIndexOutOfBoundsException noSuchTime) {
            return null;
        }
    }

    /** "7:00 AM" of "07:00:00". */
    static String hour(String time) {
        return as(HOUR).format(LocalTime.parse(time));
    }

    private static boolean hasOffset(String written) {
        return written.length() > MINUTES && written.substring(MINUTES).matches(".*(Z|[+-]\\d\\d:\\d\\d)");
    }

    private static DateTimeFormatter as(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Language.system());
    }
}
