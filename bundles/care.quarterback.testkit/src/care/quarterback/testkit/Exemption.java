package care.quarterback.testkit;

import java.time.LocalDate;

/** Something that a rule does not hold for yet: since when, and why. A test that keeps such a list lets it only shrink. */
public record Exemption(LocalDate since, String reason) {

    private static final int SHORTEST = 20;

    public Exemption {
        if (reason.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("why is it exempt? \"" + reason + "\" says too little");
        }
    }

    /** @param since an ISO date; anything else fails the test that asks */
    public static Exemption since(String since, String reason) {
        return new Exemption(LocalDate.parse(since), reason);
    }
}
