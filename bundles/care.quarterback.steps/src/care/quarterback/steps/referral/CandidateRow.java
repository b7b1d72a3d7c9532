package care.quarterback.steps.referral;

import java.util.List;

/**
 * A candidate for the next opinion, held against the patient's goals and circumstances: a suggestion; the choice is the
 * patient's.
 *
 * @param suggestedBy who named the candidate, in words; empty when that was not written down
 * @param points what speaks for the candidate, of {@code outOf} that could; what nobody knows yet earns nothing
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
        List<String> strengths,
        List<Flag> flags) {

    public CandidateRow {
        strengths = List.copyOf(strengths);
        flags = List.copyOf(flags);
    }

    /** @param key stable, such as "REACH.NO"; @param sentence the same in words */
    public record Flag(String key, String sentence) {}
}
