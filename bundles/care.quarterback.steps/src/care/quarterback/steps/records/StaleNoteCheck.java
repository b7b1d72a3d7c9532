package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Document;
import java.time.LocalDate;
import java.util.Optional;

/** The patient was with the primary care doctor after the note in the package was written. */
final class StaleNoteCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PCP_NOTE_STALE;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead().ifPresent(sought -> PrimaryCareNotes.newest(sought).ifPresent(note -> look(sought, note, gaps)));
    }

    private static void look(SoughtOpinion sought, Document note, Gaps gaps) {
        Optional<LocalDate> last = PrimaryCareNotes.lastVisit(sought.facts());
        if (last.isEmpty()) {
            return;
        }
        if (note.getServiceDate() == null) {
            gaps.open(note.getId(), note.getTitle(), note.getTitle(), "", last.get())
                    .saying(".undated")
                    .due(sought.packageDue());
        } else if (last.get().isAfter(note.getServiceDate())) {
            gaps.open(note.getId(), note.getTitle(), note.getTitle(), note.getServiceDate(), last.get())
                    .due(sought.packageDue());
        }
    }
}
