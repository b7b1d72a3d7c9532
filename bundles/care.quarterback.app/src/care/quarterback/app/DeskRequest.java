package care.quarterback.app;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PagePictures;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.services.Desk;
import care.quarterback.presentation.report.ReportViewer;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The window's wish for a desk, published as a service: the component runtime answers it as soon as every part that a desk
 * needs has started.
 */
final class DeskRequest {

    private static final long PATIENCE_SECONDS = 20;

    private final CompletableFuture<Delivery> answer = new CompletableFuture<>();

    /** What the window works with. */
    record Delivery(
            Desk desk,
            ReportRenderer reports,
            ListRenderer lists,
            PagePictures pictures,
            ReportViewer viewer,
            Optional<Clock> clock) {}

    void deliver(Delivery parts) {
        answer.complete(parts);
    }

    /** Done as soon as the desk is there, on the thread that brings it. */
    void whenThere(Consumer<Desk> work) {
        answer.thenAccept(parts -> work.accept(parts.desk()));
    }

    /** @throws IllegalStateException when a part of the installation is missing */
    Delivery await() throws InterruptedException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("a part of the installation did not start", e);
        }
    }
}
