package care.quarterback.presentation.unlock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleWatchTest {

    private Instant now = Instant.parse("2026-03-02T17:00:00Z");

    private void passes(Duration time) {
        now = now.plus(time);
    }

    @Test
    void itIsDueOnceNobodyWasThereForSoLong() {
        var watch = new IdleWatch(() -> now);
        passes(Duration.ofMinutes(14));
        assertFalse(watch.due(15));
        passes(Duration.ofMinutes(1));
        assertTrue(watch.due(15));
    }

    @Test
    void inputBeginsItAnew() {
        var watch = new IdleWatch(() -> now);
        passes(Duration.ofMinutes(14));
        watch.input();
        passes(Duration.ofMinutes(14));
        assertFalse(watch.due(15));
    }

    @Test
    void neverIsNever() {
        var watch = new IdleWatch(() -> now);
        passes(Duration.ofDays(3));
        assertFalse(watch.due(0));
    }
}
