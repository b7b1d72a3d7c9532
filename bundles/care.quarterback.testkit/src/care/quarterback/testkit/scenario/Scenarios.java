package care.quarterback.testkit.scenario;

import java.util.List;

/** The acceptance scenarios. */
public final class Scenarios {

    private Scenarios() {}

    /** All of them, in order. */
    public static List<Scenario> all() {
        return List.of(
                BackSurgery.scenario(), RemoteOpinion.scenario(), RareDisease.scenario(), KneeReplacement.scenario());
    }

    /** By number, from 1. */
    public static Scenario number(int number) {
        return all().get(number - 1);
    }
}
