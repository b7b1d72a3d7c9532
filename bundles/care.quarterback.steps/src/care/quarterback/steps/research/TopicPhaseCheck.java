package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.AgendaPhase;

/** A topic from one's own reading stands at the beginning or at the end of the visit, where it would lead or be lost. */
final class TopicPhaseCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.RESEARCH_TOPIC_NOT_MIDDLE;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.preparing()) {
            CaseFacts.standing(facts.careCase().getAgenda())
                    .filter(item -> item.getPhase() != AgendaPhase.MIDDLE && ResearchFacts.fromResearch(facts, item))
                    .forEach(item -> gaps.open(item.getId(), item.getTopic(), item.getTopic())
                            .saying("." + item.getPhase())
                            .due(facts.sought().flatMap(sought -> sought.visit())));
        }
    }
}
