package care.quarterback.consensus.decision;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Answer;
import care.quarterback.model.Confidence;
import care.quarterback.model.Milestone;
import java.time.LocalDate;

/** Records how sure the patient feels, 0 to 10, at a milestone, and four things that being sure rests on. */
@Adds(Confidence.class)
@CommandName("RecordConfidence")
public record RecordConfidence(
        Milestone milestone, int value, @Filled LocalDate on, Four four) implements CaseCommand {

    /** Without the four questions. @param on null for today */
    public RecordConfidence(Milestone milestone, int value, LocalDate on) {
        this(milestone, value, on, Four.NOT_ASKED);
    }

    /**
     * Four things that being sure rests on, in our own words; after the idea of short screens for doubt before a decision.
     *
     * @param sure whether the patient knows which way is best for them
     * @param informed whether they know what each way may bring and may cost
     * @param balanced whether they know which of that matters most to them
     * @param supported whether somebody helps them decide, without pressing
     */
    public record Four(Answer sure, Answer informed, Answer balanced, Answer supported) {

        public static final Four NOT_ASKED = new Four(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
    }

    @Override
    public void apply(CaseEdit edit) {
        if (milestone == null) {
            throw CommandRejected.because("milestone", Message.of("refusals", "decision.noMilestone"));
        }
        Confidence confidence = edit.create(Confidence.class);
        confidence.setMilestone(milestone);
        confidence.setValue(value);
        confidence.setOn(on == null ? edit.today() : on);
        confidence.setSure(four.sure());
        confidence.setInformed(four.informed());
        confidence.setBalanced(four.balanced());
        confidence.setSupported(four.supported());
        edit.careCase().getConfidences().add(confidence);
        EntryRules.check(confidence);
    }
}
