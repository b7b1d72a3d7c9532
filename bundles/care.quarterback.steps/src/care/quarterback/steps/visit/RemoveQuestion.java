package care.quarterback.steps.visit;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.value.ObjectId;

/** Takes a question off the list on purpose; it stays in the case with the reason. */
@CommandName("RemoveQuestion")
public record RemoveQuestion(@Refers(Question.class) ObjectId question, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        Question removed = edit.find(question, Question.class);
        removed.setState(QuestionState.REMOVED);
        removed.setRemovedReason(reason.strip());
    }
}
