package care.quarterback.steps.referral;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of whom to ask for the other opinion. */
public final class ReferralChecks {

    private ReferralChecks() {}

    public static List<Check> all() {
        return List.of(
                new PurposeCheck(),
                new AskedForNameCheck(),
                new IndependenceCheck(),
                new CancerCenterCheck(),
                new RemoteConsideredCheck(),
                new RemoteEligibleCheck(),
                new GeriatricExpertCheck());
    }
}
