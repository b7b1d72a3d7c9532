package care.quarterback.steps.referral;

import java.util.List;

/**
 * Whom to ask for the next opinion.
 *
 * @param suggestions specialties to consider
 * @param candidates the doctors and services in question, the best fit first
 */
public record ReferralRows(List<SpecialtySuggestion> suggestions, List<CandidateRow> candidates) {

    public ReferralRows {
        suggestions = List.copyOf(suggestions);
        candidates = List.copyOf(candidates);
    }

    public static ReferralRows none() {
        return new ReferralRows(List.of(), List.of());
    }
}
