package care.quarterback.core.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Time zones as people in the US write them behind an hour: "10:00 AM ET". Pure functions. */
public final class ZoneText {

    private ZoneText() {}

    /** "ET", in winter and in summer; where clocks never change, as in Arizona, "MST"; of no place, "UTC" or "UTC-05:00". */
    public static String name(Locale locale, ZonedDateTime moment) {
        ZoneId zone = moment.getZone();
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        if (zone instanceof ZoneOffset offset) {
            return "UTC" + offset.getId();
        }
        boolean changes = zone.getRules().nextTransition(moment.toInstant()) != null;
        return DateTimeFormatter.ofPattern(changes ? "v" : "zzz", locale).format(moment);
    }

    /**
     * The zone; empty when the word is none. "EST" means the wall clock of the East also in summer: people say it so.
     *
     * @param typed such as "ET", "pdt", "America/Denver", "UTC"
     * @param here the practice's, which a word means that fits it: "MST" is Arizona there and Denver elsewhere
     */
    public static Optional<ZoneId> read(String typed, ZonedDateTime here) {
        String word = typed.strip().toUpperCase(Locale.ROOT);
        if (word.equals(name(Language.system(), here))) {
            return Optional.of(here.getZone());
        }
        String id = switch (word) {
            case "ET", "EST", "EDT" -> "America/New_York";
            case "CT", "CST", "CDT" -> "America/Chicago";
            case "MT", "MST", "MDT" -> "America/Denver";
            case "PT", "PST", "PDT" -> "America/Los_Angeles";
            case "AKT", "AKST", "AKDT" -> "America/Anchorage";
            case "HT", "HST" -> "Pacific/Honolulu";
            case "AST" -> "America/Puerto_Rico";
            case "UTC", "GMT", "Z" -> "UTC";
            default -> typed.contains("/") ? typed.strip() : "";
        };
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
