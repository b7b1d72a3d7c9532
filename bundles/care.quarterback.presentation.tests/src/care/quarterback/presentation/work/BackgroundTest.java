package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final Background background = new Background(worker::add, screen::add);
    private final List<String> shown = new ArrayList<>();

    private static void drain(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    @Test
    void aResultThatANewerRequestHasOvertakenIsDropped() {
        Background.Lane lane = background.lane();
        lane.run(() -> "older", shown::add, failure -> shown.add("failed"));
        lane.run(() -> "newer", shown::add, failure -> shown.add("failed"));
        drain(worker);
        drain(screen);
        assertEquals(List.of("newer"), shown);
    }

    @Test
    void nothingIsShownBeforeTheScreenHasItsTurn() {
        background.run(() -> "done", shown::add, failure -> shown.add("failed"));
        drain(worker);
        assertEquals(List.of(), shown);
        drain(screen);
        assertEquals(List.of("done"), shown);
    }

    @Test
    void aFailureIsHandedOnAsItWasThrown() {
        background.<String>run(
                () -> {
                    throw new IllegalStateException("broken");
                },
                shown::add,
                failure -> shown.add(failure.getClass().getSimpleName()));
        drain(worker);
        drain(screen);
        assertEquals(List.of("IllegalStateException"), shown);
    }

    @Test
    void aSerialExecutorKeepsTheOrderAndGoesOnAfterAFailure() {
        var serial = new SerialExecutor(worker::add);
        serial.execute(() -> shown.add("one"));
        serial.execute(() -> {
            throw new IllegalStateException();
        });
        serial.execute(() -> shown.add("three"));
        while (!worker.isEmpty()) {
            try {
                worker.poll().run();
            } catch (IllegalStateException expected) {
                shown.add("two failed");
            }
        }
        assertEquals(List.of("one", "two failed", "three"), shown);
    }
}
