package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.JargonTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The situation is told with a medical term that the patient does not know, or that nobody has asked about. */
final class JargonCheck implements Check {

    private final JargonWords words = JargonWords.shipped();

    @Override
    public CheckCode code() {
        return CheckCode.JARGON_UNKNOWN;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        String situation = facts.request().map(one -> one.getSituation()).orElse("");
        if (!facts.preparing() || CaseFacts.blank(situation)) {
            return;
        }
        Optional<LocalDate> due = facts.ahead().flatMap(SoughtOpinion::goNoGo);
        List<JargonTerm> entered = CaseFacts.standing(facts.careCase().getJargonTerms())
                .filter(one -> !CaseFacts.blank(one.getTerm()))
                .toList();
        entered.stream()
                .filter(one -> one.getUnderstood() != Answer.YES && CaseFacts.blank(one.getPlain()))
                .filter(one ->
                        JargonWords.pattern(one.getTerm()).matcher(situation).find())
                .forEach(one -> gaps.open(one.getId(), one.getTerm(), one.getTerm())
                        .saying(one.getUnderstood() == Answer.NO ? "" : ".unasked")
                        .due(due));
        words.in(situation).stream()
                .filter(word -> entered.stream()
                        .noneMatch(one -> word.pattern().matcher(one.getTerm()).find()))
                .forEach(word -> gaps.open(word.term(), word.term(), word.term(), word.plain())
                        .saying(".listed")
                        .due(due));
    }
}
