package care.quarterback.presentation.consensus;

import care.quarterback.core.text.DateText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed into a form. @param today what "tomorrow" and a date without a year go by */
record Typed(Map<String, String> values, LocalDate today) {

    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? *([ap]m)?");

    /** Thrown at the field whose text is no such value. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;
        private final String key;

        private Unreadable(String field, String key) {
            super("unreadable", null, false, false); // what was typed may be about a patient
            this.field = field;
            this.key = key;
        }

        String field() {
            return field;
        }

        /** The key of the sentence that says what is wrong. */
        String key() {
            return key;
        }
    }

    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** @throws Unreadable when nothing was chosen */
    String chosen(String field) {
        String choice = text(field);
        if (choice.isEmpty()) {
            throw new Unreadable(field, "call.unchosen");
        }
        return choice;
    }

    List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** @throws Unreadable when it is no date */
    LocalDate date(String field) {
        return DateText.date(text(field), today).orElseThrow(() -> new Unreadable(field, "call.unreadable.date"));
    }

    /** The hour as people type it: 9, 9:30, 09.30, 2 pm; empty for a blank. @throws Unreadable when it is no hour */
    Optional<LocalTime> hour(String field) {
        String typed = text(field).toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = HOUR.matcher(typed);
        if (!parts.matches()) {
            throw new Unreadable(field, "call.unreadable.hour");
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String half = parts.group(3);
        if (half != null && hour >= 1 && hour <= 12) {
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        if (hour > 23 || minute > 59) {
            throw new Unreadable(field, "call.unreadable.hour");
        }
        return Optional.of(LocalTime.of(hour, minute));
    }

    /** @throws Unreadable when day or hour is none */
    Instant instant(String day, String hour, ZoneId zone) {
        LocalTime time = hour(hour).orElseThrow(() -> new Unreadable(hour, "call.unreadable.hour"));
        return date(day).atTime(time).atZone(zone).toInstant();
    }
}
