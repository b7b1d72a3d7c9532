package care.quarterback.cli;

import care.quarterback.desk.services.Desk;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A command's wish for a desk, published as a service: the component runtime answers it as soon as every part that a desk
 * needs has started.
 */
public final class DeskRequest {

    private static final long PATIENCE_SECONDS = 20;

    private final CompletableFuture<Desk> answer = new CompletableFuture<>();

    void deliver(Desk desk) {
        answer.complete(desk);
    }

    Desk await() {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CliFailure(Exit.FAULT, Texts.of("installation.broken"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliFailure(Exit.FAULT, Texts.of("interrupted"));
        }
    }
}
