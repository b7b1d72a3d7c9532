package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.CallOutcome;
import care.quarterback.model.Conversation;

/** Nobody has talked with the primary care doctor about the second opinion, also when a specialist was seen already. */
final class PrimaryCareTalkCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PCP_TALK_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        boolean talked = CaseFacts.standing(facts.careCase().getConversations())
                .anyMatch(conversation -> conversation.isPrimaryCare() && reached(conversation));
        if (!talked && !facts.decided()) {
            gaps.open("", "")
                    .saying(facts.opinions().isEmpty() ? "" : ".specialist")
                    .due(facts.ahead().flatMap(SoughtOpinion::goNoGo));
        }
    }

    /** A call that reached nobody is no talk; for a talk face to face no outcome need be written down. */
    private static boolean reached(Conversation conversation) {
        return conversation.getOutcome() == CallOutcome.REACHED || conversation.getOutcome() == CallOutcome.NONE;
    }
}
