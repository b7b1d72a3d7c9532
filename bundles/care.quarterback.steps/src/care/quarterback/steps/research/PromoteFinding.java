package care.quarterback.steps.research;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.AgendaItem;
import care.quarterback.model.AgendaPhase;
import care.quarterback.model.ResearchNote;
import care.quarterback.model.value.ObjectId;

/**
 * Makes something that was read a topic of the visit, in its middle. What was read on a message board alone stays out
 * until somebody found it elsewhere.
 *
 * @param topic what it is called when it is brought up; blank for the topic that the note names
 */
@CommandName("PromoteFinding")
public record PromoteFinding(@Refers(ResearchNote.class) ObjectId note, String topic) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ResearchNote found = edit.find(note, ResearchNote.class);
        if (found.isVoided()) {
            throw CommandRejected.because("note", Message.of("refusals", "research.noteVoided"));
        }
        if (found.isPromoted()) {
            throw CommandRejected.because("note", Message.of("refusals", "research.topicAlready"));
        }
        var sources = new SourceCheck(SourceTables.shipped());
        if (ResearchFacts.boardAlone(sources, found)) {
            throw CommandRejected.because("note", Message.of("refusals", "research.messageBoard"));
        }
        if (!ResearchFacts.usable(sources.of(found.getUrl()), found)) {
            throw CommandRejected.because("url", Message.of("refusals", "research.noWebAddress"));
        }
        String name = topic == null || topic.isBlank() ? found.getTopic() : topic.strip();
        found.setTopic(name);
        found.setPromoted(true);
        AgendaItem item = edit.create(AgendaItem.class);
        item.setTopic(name);
        item.setPhase(AgendaPhase.MIDDLE);
        item.setResearch(found);
        item.setOrder(PutOnAgenda.next(edit));
        edit.careCase().getAgenda().add(item);
        EntryRules.check(found, item);
    }
}
