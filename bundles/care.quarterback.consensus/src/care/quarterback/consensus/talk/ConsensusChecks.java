package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.DiagnosisCodedCheck;
import care.quarterback.consensus.comparison.SideConflictCheck;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks of opinions side by side, and of the talk between the doctors. */
public final class ConsensusChecks {

    private ConsensusChecks() {}

    /** Reads the shipped tables: keep the checks. */
    public static List<Check> all() {
        var tree = CodeTree.shipped();
        return List.of(new DiagnosisCodedCheck(tree), new SideConflictCheck(tree), new ShareConsentCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new CallDeadlines(sentences));
    }
}
