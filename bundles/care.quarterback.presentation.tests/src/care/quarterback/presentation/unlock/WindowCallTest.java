package care.quarterback.presentation.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowCallTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger raised = new AtomicInteger();
    private Path home;

    @BeforeEach
    void makeAShortPath() throws IOException {
        home = Files.createTempDirectory("qb"); // a socket's path is at most a hundred letters long
    }

    @AfterEach
    void removeIt() throws IOException {
        Files.deleteIfExists(home.resolve("window.call"));
        Files.delete(home);
    }

    @Test
    void eachCallBringsTheOpenWindowToTheFront() {
        try (var open = WindowCall.hear(home, raised::incrementAndGet)) {
            assertTrue(WindowCall.send(home, LONG));
            assertTrue(WindowCall.send(home, LONG));
            assertEquals(2, raised.get());
        }
        assertFalse(WindowCall.send(home, LONG));
        assertEquals(2, raised.get());
    }

    @Test
    void whereNoWindowIsOpenNobodyAnswers() throws IOException {
        assertFalse(WindowCall.send(home, LONG));
        Files.writeString(home.resolve("window.call"), "left behind by a process that was killed");
        assertFalse(WindowCall.send(home, LONG));
    }

    @Test
    void whatAKilledProcessLeftBehindIsTakenOver() throws IOException {
        Files.writeString(home.resolve("window.call"), "left behind");
        try (var open = WindowCall.hear(home, raised::incrementAndGet)) {
            assertTrue(WindowCall.send(home, LONG));
        }
        assertFalse(Files.exists(home.resolve("window.call")));
    }

    @Test
    void aPathThatIsTooLongIsNoFault() {
        Path deep = home.resolve("d".repeat(150));
        try (var open = WindowCall.hear(deep, raised::incrementAndGet)) {
            assertFalse(WindowCall.send(deep, LONG));
        }
    }
}
