package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;

/** The primary care doctor's newest note always goes along, asked for or not; the package has none. */
final class PrimaryCareNoteCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PCP_NOTE_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought -> PrimaryCareNotes.newest(sought).isEmpty())
                .ifPresent(sought -> gaps.open(sought.key(), "").due(sought.packageDue()));
    }
}
