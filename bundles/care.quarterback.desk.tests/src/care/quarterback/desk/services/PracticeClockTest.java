package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.desk.services.PracticeDesk.PracticeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PracticeClockTest {

    private static final ZoneId ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId YORK = ZoneId.of("America/New_York");

    @Test
    void halfPastElevenAtNightInLosAngelesIsStillTheDayBeforeTheOneInNewYork() {
        Instant late = LocalDate.of(2026, 3, 20).atTime(23, 30).atZone(ANGELES).toInstant();
        var own = new AtomicReference<Optional<ZoneId>>(Optional.empty());
        var clock = new PracticeClock(Clock.fixed(late, YORK), own::get);
        assertEquals(LocalDate.of(2026, 3, 21), LocalDate.now(clock), "no zone is set: where one sits");
        own.set(Optional.of(ANGELES));
        assertEquals(LocalDate.of(2026, 3, 20), LocalDate.now(clock));
        assertEquals(ANGELES, clock.getZone());
        own.set(Optional.of(YORK));
        assertEquals(LocalDate.of(2026, 3, 21), LocalDate.now(clock));
        assertEquals(late, clock.instant(), "what is written down keeps the true time");
    }
}
