package care.quarterback.steps.chase;

import care.quarterback.model.DocumentFormat;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one request tells of how an office answers: nobody's name.
 *
 * @param office as it was written
 * @param days from the first request to the copy; empty while it hasn't come
 * @param attempts how often it was asked
 * @param said what the office said, each kind once
 * @param refused the formats that it wouldn't give
 */
public record AskedOutcome(
        String office, OptionalLong days, int attempts, Set<RequestEventKind> said, List<DocumentFormat> refused) {

    public AskedOutcome {
        said = Set.copyOf(said);
        refused = List.copyOf(refused);
    }

    /** Of a request that went out. */
    public static AskedOutcome of(ChaseLine line) {
        return new AskedOutcome(
                line.request().getHolder().strip(),
                line.fulfilled()
                        ? OptionalLong.of(ChronoUnit.DAYS.between(
                                line.request().getRequestedOn(), line.request().getFulfilledOn()))
                        : OptionalLong.empty(),
                line.attempts(),
                line.events().stream().map(RequestEvent::getKind).collect(Collectors.toSet()),
                line.events().stream()
                        .filter(event -> event.getKind() == RequestEventKind.FORMAT_REFUSED)
                        .map(RequestEvent::getFormat)
                        .distinct()
                        .toList());
    }
}
