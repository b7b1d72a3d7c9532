package care.quarterback.consensus.talk;

import care.quarterback.consensus.text.ConsensusTexts;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the commands of the doctors' talk answer when something cannot be accepted. */
final class CallWords {

    private static final String FEATURE = "call";
    private static final Sentences SENTENCES = ConsensusTexts.in(Locale.US);

    private static final int LONGEST = 4_000;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private CallWords() {}

    static String of(String key, Object... arguments) {
        return SENTENCES.of(FEATURE, key, arguments);
    }

    static CommandRejected refuse(String field, String key, Object... arguments) {
        return CommandRejected.because(field, of(key, arguments));
    }

    static String word(Enum<?> literal) {
        return SENTENCES.word(literal);
    }

    static String day(LocalDate day) {
        return day == null ? "" : SENTENCES.date(day);
    }

    /** A day, with its hour in universal time where there is one: it is compared and kept, the screen shows local time. */
    static String when(LocalDate day, Optional<Instant> at) {
        return at.map(hour -> of("corrected.when", day, UTC.format(hour))).orElseGet(() -> day(day));
    }

    /** At most what a field holds. */
    static String shortened(String text) {
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
