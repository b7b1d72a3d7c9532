package care.quarterback.testkit;

import care.quarterback.core.text.Sentences;
import care.quarterback.desk.text.DeskTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A clock that stands still and ids that count, so that every run of a test is the same run. */
public final class Fixed {

    private static final Sentences SENTENCES = DeskTexts.in(Locale.US);

    private Fixed() {}

    /** Noon, UTC, of the day. */
    public static Clock on(String day) {
        return Clock.fixed(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    public static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** UUIDs 00000000-0000-4000-8000-000000000001, ...2 and so on. */
    public static Supplier<String> ids() {
        var last = new AtomicLong();
        return () -> "00000000-0000-4000-8000-%012x".formatted(last.incrementAndGet());
    }

    /** What all rooms say, in American English. */
    public static Sentences sentences() {
        return SENTENCES;
    }
}
