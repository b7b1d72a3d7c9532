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
        String situation =
                facts.request().map(request -> request.getSituation()).orElse("");
        if (!facts.preparing() || CaseFacts.blank(situation)) {
            return;
        }
        Optional<LocalDate> due = facts.ahead().flatMap(SoughtOpinion::goNoGo);
        List<JargonTerm> entered = CaseFacts.standing(facts.careCase().getJargonTerms())
                .filter(term -> !CaseFacts.blank(term.getTerm()))
                .toList();
        entered.stream()
                .filter(term -> term.getUnderstood() != Answer.YES && CaseFacts.blank(term.getPlain()))
                .filter(term ->
                        JargonWords.pattern(term.getTerm()).matcher(situation).find())
                .forEach(term -> gaps.open(term.getId(), term.getTerm(), term.getTerm())
                        .saying(term.getUnderstood() == Answer.NO ? "" : ".unasked")
                        .due(due));
        words.in(situation).stream()
                .filter(word -> entered.stream()
                        .noneMatch(
                                term -> word.pattern().matcher(term.getTerm()).find()))
                .forEach(word -> gaps.open(word.term(), word.term(), word.term(), word.plain())
                        .saying(".listed")
                        .due(due));
    }
}
