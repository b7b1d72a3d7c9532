package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.ConsensusAttempts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCorrection;
import care.quarterback.model.ConsensusState;

/** Corrects what is recorded of the doctors' talk: what stood there before is kept beside the reason. */
final class Corrections {

    private Corrections() {}

    /** The newest attempt. @throws CommandRejected when nobody was asked yet, or the reason is blank */
    static Consensus begin(CaseEdit edit, String reason) {
        return begin(edit, "reason", reason);
    }

    /** @param field what the command calls the reason */
    static Consensus begin(CaseEdit edit, String field, String reason) {
        EntryRules.requireReason(field, reason);
        return ConsensusAttempts.newest(edit.careCase())
                .orElseThrow(() -> CallWords.refuse("consensus", "refused.notAsked"));
    }

    /** @throws CommandRejected when nothing has changed */
    static void write(
            CaseEdit edit, Consensus consensus, ConsensusState state, String before, String after, String reason) {
        if (before.equals(after)) {
            throw CallWords.refuse("", "refused.same");
        }
        ConsensusCorrection correction = edit.create(ConsensusCorrection.class);
        correction.setState(state);
        correction.setOn(edit.today());
        correction.setBefore(shown(edit, before));
        correction.setAfter(shown(edit, after));
        correction.setReason(reason.strip());
        consensus.getCorrections().add(correction);
        EntryRules.check(correction);
    }

    private static String shown(CaseEdit edit, String text) {
        return text.isBlank() ? edit.say(CallWords.of("corrected.nothing")) : text;
    }
}
