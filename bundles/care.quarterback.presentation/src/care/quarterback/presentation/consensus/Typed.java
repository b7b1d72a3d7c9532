package care.quarterback.presentation.consensus;

import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.work.Room;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was filled in to a form, and remembers which of it was asked for. */
final class Typed {

    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? *([ap]m)?");

    private final FieldValues values;
    private final Room room;
    private final Set<FieldKey> used = new HashSet<>();

    /** @param room reads dates as the person writes them */
    Typed(FieldValues values, Room room) {
        this.values = values;
        this.room = room;
    }

    /** The fields that were read. */
    Set<FieldKey> used() {
        return Set.copyOf(used);
    }

    /** Thrown at the field whose text is no such value. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FieldKey field;
        private final String key;

        private Unreadable(FieldKey field, String key) {
            super("unreadable", null, false, false); // what was typed may be about a patient
            this.field = field;
            this.key = key;
        }

        FieldKey field() {
            return field;
        }

        /** The key of the sentence that says what is wrong. */
        String key() {
            return key;
        }
    }

    String text(TextKey field) {
        used.add(field);
        return values.text(field).strip();
    }

    <V> Optional<V> choice(ChoiceKey<V> field) {
        used.add(field);
        return values.choice(field);
    }

    /** @throws Unreadable when nothing was chosen */
    <V> V chosen(ChoiceKey<V> field) {
        return choice(field).orElseThrow(() -> new Unreadable(field, "call.unchosen"));
    }

    List<String> lines(TextKey field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** @throws Unreadable when it is no date */
    LocalDate date(TextKey field) {
        return room.date(text(field)).orElseThrow(() -> new Unreadable(field, "call.unreadable.date"));
    }

    /** The hour as people type it: 9, 9:30, 09.30, 2 pm; empty for a blank. @throws Unreadable when it is no hour */
    Optional<LocalTime> hour(TextKey field) {
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
    Instant instant(TextKey day, TextKey hour, ZoneId zone) {
        LocalTime time = hour(hour).orElseThrow(() -> new Unreadable(hour, "call.unreadable.hour"));
        return date(day).atTime(time).atZone(zone).toInstant();
    }
}
