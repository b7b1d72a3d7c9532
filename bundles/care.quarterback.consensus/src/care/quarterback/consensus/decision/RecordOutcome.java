package care.quarterback.consensus.decision;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Answer;
import care.quarterback.model.OutcomeCheck;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/**
 * Records what came of a treatment, beside what was expected of it.
 *
 * @param on when the patient was asked; null for today
 * @param outcome in the patient's words
 * @param matched whether it is what was expected; not known is not an answer here
 */
@CommandName("RecordOutcome")
public record RecordOutcome(
        @Refers(OutcomeCheck.class) ObjectId check, @Filled LocalDate on, String outcome, Answer matched)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        OutcomeCheck asked = edit.find(check, OutcomeCheck.class);
        if (asked.isVoided()) {
            throw CommandRejected.because("check", Message.of("refusals", "decision.checkVoided"));
        }
        if (matched == null || matched == Answer.UNKNOWN) {
            throw CommandRejected.because("matched", Message.of("refusals", "decision.noMatched"));
        }
        if (outcome == null || outcome.isBlank()) {
            throw CommandRejected.because("outcome", Message.of("refusals", "decision.noOutcome"));
        }
        LocalDate day = on == null ? edit.today() : on;
        if (day.isAfter(edit.today())) {
            throw CommandRejected.because("on", Message.of("refusals", "decision.outcomeInFuture"));
        }
        asked.setCheckedOn(day);
        asked.setOutcome(outcome.strip());
        asked.setMatched(matched);
        EntryRules.check(asked);
    }
}
