package care.quarterback.exchange.ccda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
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
    static boolean isEnded(CdaNode time, LocalDate today) {
        return isOver(time, today) || end(time).isEmpty() && time.at("high").has("nullFlavor", "UNK");
    }

    /** Whether something has a known end that has come: an end that lies ahead, or is no date, is none. */
    static boolean isOver(CdaNode time, LocalDate today) {
        Optional<LocalDate> end = day(time.at("high").get("value").strip());
        return end.isPresent() && !end.get().isAfter(today);
    }

    /** An end that a person must see: one that has come, or that cannot be read. */
    static String endToTell(CdaNode time, LocalDate today) {
        boolean ahead = day(time.at("high").get("value").strip())
                .filter(day -> day.isAfter(today))
                .isPresent();
        return ahead ? "" : end(time);
    }

    /** The first day that a time can be; empty where there is no such time. */
    private static Optional<LocalDate> day(String written) {
        Matcher time = WRITTEN.matcher(written);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(time.group(1)),
                    time.group(2) == null ? 1 : Integer.parseInt(time.group(2)),
                    time.group(3) == null ? 1 : Integer.parseInt(time.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Made period(CdaNode time) {
        return new Made().text("start", start(time)).text("end", end(time));
    }
}
