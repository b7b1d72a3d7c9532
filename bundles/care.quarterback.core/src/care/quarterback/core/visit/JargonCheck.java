package care.quarterback.core.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Findings;
import care.quarterback.core.check.Sought;
import care.quarterback.model.Answer;
import care.quarterback.model.JargonTerm;
import java.util.regex.Pattern;

/** The situation is told with a medical term that the patient does not know. */
public final class JargonCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.JARGON_UNKNOWN;
    }

    @Override
    public void look(CaseFacts facts, Findings findings) {
        String situation = facts.request().map(one -> one.getSituation()).orElse("");
        if (!facts.preparing() || CaseFacts.blank(situation)) {
            return;
        }
        CaseFacts.standing(facts.careCase().getJargonTerms())
                .filter(one -> one.getUnderstood() != Answer.YES && CaseFacts.blank(one.getPlain()))
                .filter(one -> tells(situation, one))
                .forEach(one -> findings.open(one.getId(), one.getTerm(), one.getTerm())
                        .saying(one.getUnderstood() == Answer.NO ? "" : ".unasked")
                        .due(facts.ahead().flatMap(Sought::goNoGo)));
    }

    /** The term as a word of its own, whatever its case. */
    private static boolean tells(String situation, JargonTerm one) {
        return !CaseFacts.blank(one.getTerm())
                && Pattern.compile(
                                "(?<![\\p{L}\\p{N}])"
                                        + Pattern.quote(one.getTerm().strip()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(situation)
                        .find();
    }
}
