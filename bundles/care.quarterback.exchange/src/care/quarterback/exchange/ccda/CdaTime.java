package care.quarterback.exchange.ccda;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in time of HL7 version 3, "20240312101500-0500", as FHIR writes it: never more exact than the source has it. */
final class CdaTime {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.\\d{1,9})?)?)?)?)?)?"
                    + "([+-]\\d{2}:?\\d{2}|Z)?");

    private CdaTime() {}

    /** The value of an element; empty when it has none. What is no time is given back as it is, so that it can be told. */
    static String of(CdaNode element) {
        return of(element.get("value").strip());
    }

    static String of(String written) {
        Matcher time = WRITTEN.matcher(written);
        if (written.isEmpty() || !time.matches()) {
            return written;
        }
        var made = new StringBuilder(time.group(1));
        if (time.group(2) == null) {
            return made.toString();
        }
        made.append('-').append(time.group(2));
        if (time.group(3) == null) {
            return made.toString();
        }
        made.append('-').append(time.group(3));
        if (time.group(4) == null) {
            return made.toString();
        }
        made.append('T')
                .append(time.group(4))
                .append(':')
                .append(or(time.group(5)))
                .append(':')
                .append(or(time.group(6)));
        return made.append(offset(time.group(7))).toString();
    }

    private static String or(String digits) {
        return digits == null ? "00" : digits;
    }

    private static String offset(String written) {
        if (written == null || written.equals("Z") || written.contains(":")) {
            return written == null ? "" : written;
        }
        return written.substring(0, 3) + ":" + written.substring(3);
    }

    /** When something began: the time itself, else the beginning of its span. */
    static String start(CdaNode time) {
        String at = of(time);
        if (!at.isEmpty()) {
            return at;
        }
        String low = of(time.at("low"));
        return low.isEmpty() ? of(time.at("center")) : low;
    }

    /** When something ended; empty when nobody says. */
    static String end(CdaNode time) {
        return of(time.at("high"));
    }

    /** Whether something is said to have ended, though perhaps not when. */
    static boolean isEnded(CdaNode time) {
        CdaNode high = time.at("high");
        return !of(high).isEmpty() || high.has("nullFlavor", "UNK");
    }

    static Made period(CdaNode time) {
        return new Made().text("start", start(time)).text("end", end(time));
    }
}
