package care.quarterback.steps.research;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.AgendaItem;
import care.quarterback.model.AgendaPhase;
import care.quarterback.model.Question;
import care.quarterback.model.ResearchNote;
import care.quarterback.model.value.ObjectId;
import java.util.Optional;

/**
 * Puts a topic on the agenda of the visit, after the others. A topic from one's own reading belongs in the middle; a check
 * says so where it stands elsewhere, and a person decides.
 *
 * @param question the question that is asked with it
 * @param research what was read about it
 */
@Adds(AgendaItem.class)
@CommandName("PutOnAgenda")
public record PutOnAgenda(
        String topic,
        AgendaPhase phase,
        @Refers(Question.class) Optional<ObjectId> question,
        @Refers(ResearchNote.class) Optional<ObjectId> research)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (phase == null) {
            throw CommandRejected.because("phase", Message.of("refusals", "research.noPhase"));
        }
        AgendaItem item = edit.create(AgendaItem.class);
        item.setTopic(topic);
        item.setPhase(phase);
        question.ifPresent(id -> item.setQuestion(edit.find(id, Question.class)));
        research.ifPresent(id -> item.setResearch(edit.find(id, ResearchNote.class)));
        item.setOrder(next(edit));
        edit.careCase().getAgenda().add(item);
        EntryRules.check(item);
    }

    static int next(CaseEdit edit) {
        return edit.careCase().getAgenda().stream()
                        .mapToInt(AgendaItem::getOrder)
                        .max()
                        .orElse(0)
                + 1;
    }
}
