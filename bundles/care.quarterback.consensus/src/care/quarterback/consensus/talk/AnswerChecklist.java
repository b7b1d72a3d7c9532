package care.quarterback.consensus.talk;

import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.Answer;
import care.quarterback.model.ChecklistAnswer;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.Knowledge;

/** Writes down how first-hand something was known in the call. */
@Adds(ChecklistAnswer.class)
@CommandName("AnswerChecklist")
public record AnswerChecklist(ChecklistItem item, Knowledge known) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ConsensusCall call = OpenConsensus.heldCall(edit);
        ChecklistAnswer answer = call.getChecklist().stream()
                .filter(answered -> item.name().equals(answered.getItem()))
                .findFirst()
                .orElse(null);
        OpenConsensus.refuseReplacing(call, "known", answer != null);
        if (answer == null) {
            answer = edit.create(ChecklistAnswer.class);
            answer.setItem(item.name());
            call.getChecklist().add(answer);
        }
        answer.setKnown(known);
        answer.setAnswer(
                switch (known) {
                    case NOT_ASKED -> Answer.UNKNOWN;
                    case FIRST_HAND, FROM_REPORT -> Answer.YES;
                    case NOT_AT_HAND -> Answer.NO;
                });
    }

    /**
     * What a good talk between doctors knows of the patient: six domains after MDT-MODe (evidence in the domain notes, 3.4), in
     * our own words. The names are stored and part of the command line's JSON.
     */
    public enum ChecklistItem {
        /** What the patient told and what was found on examination. */
        HISTORY,
        IMAGES,
        TISSUE,
        OTHER_ILLNESSES,
        /** How the patient lives, and with whom. */
        HOME,
        /** What the patient wants. */
        WISHES
    }
}
