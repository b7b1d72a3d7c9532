package care.quarterback.consensus.talk;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the commands of the doctors' talk answer when something cannot be accepted, and what they write down. */
final class CallWords {

    private static final int LONGEST = 4_000;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CallWords() {}

    static Message of(String key, Object... arguments) {
        return Message.of("call", key, arguments);
    }

    static CommandRejected refuse(String field, String key, Object... arguments) {
        return CommandRejected.because(field, of(key, arguments));
    }

    /** A day, with its hour in universal time where there is one: it is compared and kept, the screen shows local time. */
    static String when(CaseEdit edit, LocalDate day, Optional<Instant> at) {
        return at.map(hour -> edit.say(of("corrected.when", day, UTC.format(hour))))
                .orElseGet(() -> day(edit, day));
    }

    static String day(CaseEdit edit, LocalDate day) {
        return edit.say(Message.of("refusals", "talk.day", day));
    }

    /** What is written down, at most what a field holds. */
    static String written(CaseEdit edit, String key, Object... arguments) {
        String text = edit.say(of(key, arguments));
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "\u2026" : text;
    }

    /** @throws CommandRejected when the day lies outside; a null limit is none */
    static void between(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day == null) {
            throw refuse(field, "refused.day");
        }
        if (first != null && day.isBefore(first)) {
            throw refuse(field, "refused.early", first);
        }
        if (last != null && day.isAfter(last)) {
            throw refuse(field, "refused.late", last);
        }
    }
}
