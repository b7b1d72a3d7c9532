package care.quarterback.consensus.talk;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.SkippedState;
import java.util.ArrayList;
import java.util.List;

/** Writes down which steps towards a consensus were left out, and why: none is left out without a reason. */
final class SkippedSteps {

    private SkippedSteps() {}

    /** The steps before the call that were not taken, in their order. */
    static List<ConsensusState> beforeCall(Consensus consensus) {
        List<ConsensusState> missing = new ArrayList<>();
        if (consensus.getRequestedOn() == null) {
            missing.add(ConsensusState.REQUESTED);
        }
        if (consensus.getScheduledFor() == null) {
            missing.add(ConsensusState.SCHEDULED);
        }
        missing.removeIf(state -> told(consensus, state));
        return missing;
    }

    /** The steps before an outcome that were not taken, in their order. */
    static List<ConsensusState> beforeOutcome(Consensus consensus) {
        List<ConsensusState> missing = beforeCall(consensus);
        if (consensus.getCall() == null) {
            missing.add(ConsensusState.HELD);
        }
        return missing;
    }

    private static boolean told(Consensus consensus, ConsensusState state) {
        return consensus.getSkipped().stream().anyMatch(skipped -> skipped.getState() == state);
    }

    /**
     * Writes the reason to each step.
     *
     * @param message what is asked for when the reason is blank
     * @throws CommandRejected at the field "reason" when steps are missing and the reason is blank
     */
    static void write(
            CaseEdit edit, Consensus consensus, List<ConsensusState> missing, String reason, Message message) {
        if (missing.isEmpty()) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw CommandRejected.because("reason", message);
        }
        EntryRules.requireReason(reason);
        for (ConsensusState state : missing) {
            SkippedState skipped = edit.create(SkippedState.class);
            skipped.setState(state);
            skipped.setReason(reason.strip());
            skipped.setOn(edit.today());
            skipped.setBy(edit.actor().name());
            consensus.getSkipped().add(skipped);
            EntryRules.check(skipped);
        }
    }
}
