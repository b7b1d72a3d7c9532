package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.NetworkGap;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /** The requests to a plan for a doctor outside its network, in the order of entry. */
    static List<GapFile> of(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getNetworkGaps())
                .map(gap -> file(facts, gap))
                .toList();
    }

    private static GapFile file(CaseFacts facts, NetworkGap gap) {
        Optional<LocalDate> requestedOn = Optional.ofNullable(gap.getRequestedOn());
        int required = gap.getRequired() > 0
                ? gap.getRequired()
                : facts.settings()
                        .rules()
                        .inForce(RuleId.ADVANTAGE_NETWORK, requestedOn.orElse(facts.today()))
                        .map(rule -> rule.number("tries"))
                        .orElse(1);
        return new GapFile(
                gap.getId(),
                Objects.toString(gap.getExpertise(), ""),
                required,
                gap.getTries().stream()
                        .map(networkTry -> new GapFile.Tried(
                                Objects.toString(networkTry.getName(), ""),
                                Optional.ofNullable(networkTry.getOn()),
                                Objects.toString(networkTry.getReason(), "")))
                        .toList(),
                requestedOn,
                gap.getDecision(),
                Objects.toString(gap.getCostShare(), ""));
    }

    public int withoutReason() {
        return (int) tries.stream().filter(tried -> tried.reason().isBlank()).count();
    }

    /** Enough were tried, each with a reason. */
    public boolean complete() {
        return tries.size() >= required && withoutReason() == 0;
    }
}
