package care.quarterback.consensus.talk;

import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.session.Filled;
import care.quarterback.model.ConsensusOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of bringing the doctors together.
 *
 * @param on when; null for today
 * @param reason asked for when it was declined or not possible
 * @param by who says so
 * @param agreedDiagnosis the diagnosis that all agree on, if any
 */
public record ConsensusOutcomeEntry(
        ConsensusOutcome outcome,
        @Filled LocalDate on,
        String reason,
        String by,
        Optional<CodeEntry> agreedDiagnosis,
        List<OutcomePoint> agreed,
        List<OutcomePoint> open) {

    public ConsensusOutcomeEntry {
        agreed = List.copyOf(agreed);
        open = List.copyOf(open);
    }
}
