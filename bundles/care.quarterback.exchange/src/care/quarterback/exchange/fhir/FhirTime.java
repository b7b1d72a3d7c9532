package care.quarterback.exchange.fhir;

import care.quarterback.core.text.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A moment of FHIR as a person reads it. */
final class FhirTime {

    private static final int DAY = 10;
    private static final int MINUTES = 16;
    private static final String DATE = "EEE, MMM d, uuuu";
    private static final Pattern UNIVERSAL = Pattern.compile("(Z|[+-]00:00)$");

    private FhirTime() {}

    /**
     * "Tue, May 12, 2026, 14:30": the time at the place that wrote it, as {@link FhirDate} keeps its day. A time that is
     * written in UTC says so, since nobody's clock may show it. A date without a time gives the date.
     *
     * @param written as the source has it, and given back so when it begins with no date; may be empty
     */
    static String words(String written) {
        String day = written;
        try {
            if (written.length() < DAY) {
                return written;
            }
            day = DateTimeFormatter.ofPattern(DATE, Language.system())
                    .format(LocalDate.parse(written.substring(0, DAY)));
            if (written.length() < MINUTES) {
                return day;
            }
            LocalTime time = LocalTime.parse(written.substring(DAY + 1, MINUTES));
            return day + ", " + time + (UNIVERSAL.matcher(written).find() ? " UTC" : "");
        } catch (DateTimeException noSuchTime) {
            return day;
        }
    }
}
