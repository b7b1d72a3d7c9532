package care.quarterback.consensus.talk;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.Position;

/** Writes down what the doctor of an opinion holds: before the talk, stated first, and after it. */
@CommandName("StatePosition")
public record StatePosition(int opinion, Moment moment, String words) implements CaseCommand {

    /** When a position is stated. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    @Override
    public void apply(CaseEdit edit) {
        ConsensusCall call = OpenConsensus.heldCall(edit);
        if (words == null || words.isBlank()) {
            throw CallWords.refuse("words", "refused.position");
        }
        Position position = call.getPositions().stream()
                .filter(stated -> stated.getOpinionNumber() == opinion)
                .findFirst()
                .orElseGet(() -> add(edit, call));
        String there = moment == Moment.BEFORE ? position.getBefore() : position.getAfter();
        OpenConsensus.refuseReplacing(call, "words", !CaseFacts.text(there).isEmpty());
        if (moment == Moment.BEFORE) {
            position.setBefore(words.strip());
        } else {
            if (CaseFacts.text(position.getBefore()).isEmpty()) {
                throw CallWords.refuse("words", "refused.afterFirst");
            }
            position.setAfter(words.strip());
        }
        EntryRules.check(position);
    }

    private Position add(CaseEdit edit, ConsensusCall call) {
        TalkDoctors.of(edit, opinion);
        Position made = edit.create(Position.class);
        made.setOpinionNumber(opinion);
        call.getPositions().add(made);
        return made;
    }
}
