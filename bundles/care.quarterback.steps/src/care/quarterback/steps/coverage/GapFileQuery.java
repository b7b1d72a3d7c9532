package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.model.NetworkGap;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The requests to a plan for a doctor outside its network. Reads a case on the thread that owns it. */
final class GapFileQuery {

    private GapFileQuery() {}

    /** In the order of entry. */
    public static List<GapFile> files(CaseFacts facts) {
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
}
