package care.quarterback.steps.coverage;

import care.quarterback.model.AuthorizationDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is put before a plan that has nobody suitable in its network.
 *
 * @param id of the entry in the case
 * @param expertise what is needed
 * @param required how many doctors of the network the plan wants tried
 * @param costShare what was agreed; may be empty
 */
record GapFile(
        String id,
        String expertise,
        int required,
        List<Tried> tries,
        Optional<LocalDate> requestedOn,
        AuthorizationDecision decision,
        String costShare) {

    public GapFile {
        tries = List.copyOf(tries);
    }

    /** A doctor of the network who was asked. @param reason why not suitable; may be empty */
    public record Tried(String name, Optional<LocalDate> on, String reason) {}

    public int withoutReason() {
        return (int) tries.stream().filter(tried -> tried.reason().isBlank()).count();
    }

    /** Enough were tried, each with a reason. */
    public boolean complete() {
        return tries.size() >= required && withoutReason() == 0;
    }
}
