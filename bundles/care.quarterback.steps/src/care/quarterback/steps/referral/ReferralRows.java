package care.quarterback.steps.referral;

import care.quarterback.model.Answer;
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

    /**
     * A candidate for the next opinion, held against the patient's goals and circumstances: a suggestion; the choice is the
     * patient's.
     *
     * @param suggestedBy who named the candidate, in words; empty when that was not written down
     * @param points what speaks for the candidate, of {@code outOf} that could; what nobody knows yet earns nothing
     * @param terms each criterion that applies, with the points that it earns
     * @param strengths what speaks for the candidate, each a sentence
     * @param flags what speaks against, or is not known yet
     */
    public record CandidateRow(
            String id,
            String name,
            String suggestedBy,
            boolean chosen,
            int points,
            int outOf,
            List<Term> terms,
            List<String> strengths,
            List<Flag> flags) {

        public CandidateRow {
            terms = List.copyOf(terms);
            strengths = List.copyOf(strengths);
            flags = List.copyOf(flags);
        }

        /** A criterion. @param answer unknown earns nothing, as no does; @param sentence the same in words */
        public record Term(Answer answer, int points, int outOf, String sentence) {}

        /** @param key stable, such as "REACH.NO"; @param sentence the same in words */
        public record Flag(String key, String sentence) {}
    }

    /**
     * A specialty to consider for the next opinion: a prompt for a talk with the doctor, never advice.
     *
     * @param specialty as it is spoken of, such as "pain medicine"
     * @param why what it can add, a sentence
     * @param source where the rule comes from
     * @param reviewed a clinician has looked at the rule
     */
    public record SpecialtySuggestion(String specialty, String why, String source, boolean reviewed) {}
}
