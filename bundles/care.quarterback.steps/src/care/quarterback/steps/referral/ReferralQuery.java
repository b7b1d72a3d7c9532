package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;

/** Reads whom to ask for the next opinion. Immutable; called on the thread that owns the case. */
public final class ReferralQuery {

    private final SuggestionQuery suggestions;
    private final CandidateQuery candidates;

    public ReferralQuery(Sentences sentences) {
        this.suggestions = new SuggestionQuery(SpecialtyTable.shipped(), sentences);
        this.candidates = new CandidateQuery(sentences);
    }

    public ReferralRows rows(CaseFacts facts) {
        return new ReferralRows(suggestions.rows(facts), candidates.rows(facts));
    }
}
