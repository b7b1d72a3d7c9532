package care.quarterback.consensus.talk;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Answer;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusRequest;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;

/**
 * Records what a doctor answered when asked to talk.
 *
 * @param words which time suits, or why not; may be blank
 * @param reason why an answer that is recorded already was wrong; blank for the first
 */
@Fact
@CommandName("AnswerConsensusRequest")
public record AnswerConsensusRequest(
        @Refers(ConsensusRequest.class) ObjectId request, Answer answer, LocalDate on, String words, String reason)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ConsensusRequest asked = edit.find(request, ConsensusRequest.class);
        if (answer == null || answer == Answer.UNKNOWN) {
            throw CallWords.refuse("answer", "refused.answer");
        }
        CallWords.between("on", on, asked.getSentOn(), edit.today());
        String before = words(edit, asked);
        boolean again = asked.getAnswer() != Answer.UNKNOWN;
        if (again) {
            EntryRules.requireReason(reason);
        }
        asked.setAnswer(answer);
        asked.setAnsweredOn(on);
        asked.setWords(words == null || words.isBlank() ? null : words.strip());
        EntryRules.check(asked);
        if (again) {
            Consensus consensus = (Consensus) asked.eContainer();
            Corrections.write(edit, consensus, ConsensusState.REQUESTED, before, words(edit, asked), reason);
        }
    }

    private static String words(CaseEdit edit, ConsensusRequest asked) {
        return CallWords.written(
                edit,
                "corrected.answer",
                CaseFacts.text(asked.getTo()),
                asked.getAnswer(),
                asked.getAnsweredOn(),
                CaseFacts.text(asked.getWords()));
    }
}
