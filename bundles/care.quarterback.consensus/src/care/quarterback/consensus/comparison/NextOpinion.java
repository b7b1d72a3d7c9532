package care.quarterback.consensus.comparison;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import care.quarterback.model.Opinion;

/** Which opinion would be sought next: the third, or a further one. */
public final class NextOpinion {

    private static final int THIRD = 3;

    private NextOpinion() {}

    /** One more than the opinions there are; never less than three. */
    public static int number(CareCase careCase) {
        int last = CaseFacts.standing(careCase.getOpinions())
                .mapToInt(Opinion::getNumber)
                .max()
                .orElse(0);
        return Math.max(THIRD, last + 1);
    }

    static boolean sought(CareCase careCase, int number) {
        return CaseFacts.standing(careCase.getReferrals()).anyMatch(referral -> referral.getOpinionNumber() == number);
    }
}
